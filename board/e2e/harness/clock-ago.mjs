// Loaded into a node before anything else: its clock stands CLOCK_AGO_MS behind, and goes on from there.
const Real = Date;
const ago = Number(process.env.CLOCK_AGO_MS);

globalThis.Date = class Date extends Real {
  constructor(...parts) {
    if (parts.length > 0) super(...parts);
    else super(Real.now() - ago);
  }

  static now() {
    return Real.now() - ago;
  }
};
