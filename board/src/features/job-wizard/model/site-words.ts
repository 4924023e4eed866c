const TOPICS: readonly { topic: string; words: RegExp }[] = [
  {
    topic: 'access',
    words:
      /\b(access|gate|code|key|keys|lock\w*|door\w*|entry|entrance|alley|park\w*|badge\w*|ring|bell|knock|porch|open|let in|garage)\b/i,
  },
  {
    topic: 'hazards',
    words: /\b(hazard\w*|danger\w*|asbestos|mou?ld|gas|electric\w*|wir(?:e|es|ing)|live|sharp|ladder|roof|sewage|flood\w*|safe|unsafe)\b/i,
  },
  { topic: 'pets', words: /\b(pets?|dogs?|cats?|puppy|kitten|animals?|birds?|bites?)\b/i },
];

/** Of access, hazards and pets, those of which none of the texts has a word; for the hint beside the note. */
export function missingWords(texts: readonly string[]): string[] {
  return TOPICS.filter(({ words }) => !texts.some((text) => words.test(text))).map(({ topic }) => topic);
}
