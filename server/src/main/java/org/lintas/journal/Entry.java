package org.lintas.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.OrganisationNumber;
import org.lintas.shared.PaperNumber;

/**
 * One line of the journal.
 *
 * @param chain what kind of thing it is about
 * @param subject serial of the thing
 * @param seq 1 for a subject's first entry, then without gaps
 * @param at moment of recording, to the microsecond
 * @param actor {@link org.lintas.access.Caller#signature}
 * @param office where, or 0
 * @param action what was asked: {@code start}, {@code complete}, {@code read}
 * @param payload canonical JSON of what was decided
 * @param sealed encrypted part, or null; the hash covers its bytes as stored
 */
public record Entry(
    Chain chain,
    long subject,
    int seq,
    Instant at,
    String actor,
    int office,
    String action,
    String payload,
    byte @Nullable [] sealed) {

  Entry withSeq(int other) {
    return new Entry(chain, subject, other, at, actor, office, action, payload, sealed);
  }

  /** Each chain numbers its subjects by itself. The code is stored. */
  public enum Chain {
    CASE(1, "case"),
    CASE_READ(2, "reading of case"),
    PERSON(3, "person"),
    PROCEDURE(4, "procedure"),
    ACCESS(5, "account"),
    IMPORT(6, "import"),
    CARD(7, "card"),
    RECEIPT(8, "receipt"),
    KEY(10, "key"),
    TRUST_LIST(11, "list of keys"),
    ORGANISATION(12, "organisation"),
    NATURAL_PERSON(13, "natural person"),
    WATCH(15, "entry of the watch list"),
    REVIEW(16, "review"),
    COST(17, "recruitment costs of case"),
    ORDER(18, "job order"),
    CONTRACT(19, "contract"),
    STANDARD(20, "self-assessment"),
    MALPRACTICE(21, "entry of the log of malpractice"),
    RATE(22, "rate of exchange"),
    /** Never in the journal's own table: {@code complaints} keeps its entries apart. */
    COMPLAINT(23, "complaint");

    private final int code;
    private final String label;

    Chain(int code, String label) {
      this.code = code;
      this.label = label;
    }

    public int code() {
      return code;
    }

    /** The chain of a stored code. */
    public static Optional<Chain> of(int code) {
      return Arrays.stream(values()).filter(chain -> chain.code == code).findFirst();
    }

    /** A subject as an operator knows it: {@code case 4821093756}. */
    public String name(long subject) {
      String number =
          switch (this) {
            case CASE, CASE_READ, COST, ORDER, CONTRACT -> CaseNumber.of(subject);
            case COMPLAINT -> CaseNumber.of(Math.floorMod(subject, CaseNumber.SERIALS));
            case CARD -> PaperNumber.card(subject).digits();
            case RECEIPT -> PaperNumber.receipt(subject).digits();
            case ORGANISATION -> OrganisationNumber.of(subject);
            case PERSON,
                NATURAL_PERSON,
                PROCEDURE,
                ACCESS,
                IMPORT,
                KEY,
                TRUST_LIST,
                WATCH,
                REVIEW,
                STANDARD,
                MALPRACTICE,
                RATE ->
                Long.toString(subject);
          };
      return label + " " + number;
    }
  }

  /**
   * An entry as stored.
   *
   * @param hash see {@link HashChain}
   */
  public record Recorded(Entry entry, byte[] hash) {}
}
