/** The same questions over and over. Every answer must be as long as the one that was verified: `requests` are { bytes (base64), length }. */
export function createPlan({ requests }) {
  const prepared = requests.map(({ bytes, length }) => ({
    bytes: Buffer.from(bytes, 'base64'),
    check(body) {
      if (body.length !== length) throw new Error(`an answer of ${body.length} bytes, not ${length}: ${body.toString('utf8', 0, 500)}`);
    },
  }));
  let next = 0;
  return { next: () => prepared[next++ % prepared.length] };
}
