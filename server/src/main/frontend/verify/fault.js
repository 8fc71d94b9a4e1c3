// Why a paper is refused, by a stable code.
export class Fault extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}
