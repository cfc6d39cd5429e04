package org.govsm.procurement.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.measurement.Withdrawals;
import org.jspecify.annotations.Nullable;

/**
 * Certificate basis: besides the readings, all that is needed to make a certificate again.
 *
 * @param version the version of the terms
 * @param lastImport the last import that counts; what came in later may tell of earlier days
 * @param claimed the last import whose readings count as learnt when its file says so, because the
 *     contract came into the portal only after the freeze; 0 for none. Certificates of before this
 *     was told apart took the word of every file, and do not say it
 * @param earlier what was paid for each period that it settles
 * @param issued the certificates that were issued before, in order; nothing for one that was issued
 *     before certificates ended with the ledger
 * @param numbered whether it says its number, which one it replaces, and what changed in the terms;
 *     those of before do not
 * @param withdrawn the withdrawals of files that count
 * @param holdsFromFirst whether a hold counts from the first certificate that held it for the same
 *     question; in those of before it began anew with each certificate of the period
 * @param byReading whether figures that depend on what the terms leave open are told by reading; in
 *     those of before, figures of two readings were compared
 * @param byRun whether an adjustment says that the count of periods missed in a row changed; in
 *     those of before, it was said to come from what could not be compared
 * @param calendars the calendars of working days by which its figures were counted
 */
public record CertificateBasis(
    int version,
    int lastImport,
    Optional<Integer> claimed,
    List<Certified> earlier,
    Optional<List<String>> issued,
    boolean numbered,
    Withdrawn withdrawn,
    boolean holdsFromFirst,
    boolean byReading,
    boolean byRun,
    List<CountedBy> calendars)
    implements ToPlain {

  private static final String CLAIMED = "claimed";
  private static final String WITHDRAWALS = "withdrawals";
  private static final String WITHDRAWALS_CLAIMED = "withdrawalsClaimed";
  private static final String WITHDRAWALS_HELD = "withdrawalsHeld";
  private static final String NUMBERED = "numbered";
  private static final String HOLDS = "holdsFromFirst";
  private static final String BY_READING = "byReading";
  private static final String BY_RUN = "byRun";
  private static final String CALENDARS = "calendars";

  /** Keeps its own copies. */
  public CertificateBasis {
    earlier = List.copyOf(earlier);
    issued = issued.map(List::copyOf);
    calendars = List.copyOf(calendars);
  }

  /** A basis of today: what says its number does all that came with it or after it. */
  public CertificateBasis(
      int version,
      int lastImport,
      Optional<Integer> claimed,
      List<Certified> earlier,
      Optional<List<String>> issued,
      boolean numbered,
      Withdrawn withdrawn) {
    this(
        version,
        lastImport,
        claimed,
        earlier,
        issued,
        numbered,
        withdrawn,
        numbered,
        numbered,
        numbered,
        List.of());
  }

  /**
   * Calendar of working days by which figures were counted, as it was then.
   *
   * @param id its id in the department
   * @param digest the hash of what it says
   */
  public record CountedBy(String id, int version, String digest) {

    private Map<String, Object> plain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("id", id);
      tree.put("version", Tree.of(version));
      tree.put("digest", digest);
      return tree;
    }

    /** Reads one as it is kept. */
    public static CountedBy of(Map<?, ?> tree) {
      return new CountedBy(
          String.valueOf(tree.get("id")),
          Integer.parseInt(String.valueOf(tree.get("version"))),
          String.valueOf(tree.get("digest")));
    }
  }

  /** The same, with the calendars by which its figures were counted. */
  public CertificateBasis countedBy(List<CountedBy> all) {
    return new CertificateBasis(
        version,
        lastImport,
        claimed,
        earlier,
        issued,
        numbered,
        withdrawn,
        holdsFromFirst,
        byReading,
        byRun,
        all);
  }

  /**
   * Withdrawals that count for a certificate, as the first so many of its contract.
   *
   * @param count how many
   * @param claimed how many of them count as if the files had never come
   * @param held whether posts that only a withdrawn file had hold the results that lack them; in
   *     certificates of before they were forgotten
   */
  public record Withdrawn(int count, int claimed, boolean held) {

    /** As today. */
    public Withdrawn(int count, int claimed) {
      this(count, claimed, count > 0);
    }

    /** Of a contract of which no file was withdrawn. */
    public static final Withdrawn NONE = new Withdrawn(0, 0);

    /** These of all withdrawals of the contract. */
    public Withdrawals of(Withdrawals all) {
      return all.first(count).claimed(claimed);
    }
  }

  /**
   * Which withdrawals count. Where the word of files is taken, as for the first certificate of a
   * contract that came late, a file that was withdrawn before it counts as if it had never come.
   *
   * @param all how many there are
   * @param kept when the first version of the contract came in
   * @param newest the newest certificate of the period
   */
  public static Withdrawn withdrawn(
      Terms terms,
      String period,
      LocalDate asOf,
      Instant kept,
      int all,
      Optional<CertificateDocument> newest) {
    int claimed =
        isLate(terms, period, asOf, kept)
            ? newest
                .filter(CertificateDocument::isFinal)
                .map(before -> before.basis().withdrawn().claimed())
                .orElse(all)
            : 0;
    return new Withdrawn(all, claimed);
  }

  /**
   * Up to which import the word of the file is taken for the instant of learning. A contract that
   * was kept before the readings of the period were frozen needs no such word. One that came later
   * cannot do without for its first certificate, which an officer signs; what comes in after it was
   * learnt after it.
   *
   * @param kept when the first version of the contract came in
   * @param lastImport the last import that there is
   * @param newest the newest certificate of the period
   * @return its number; 0 for none
   */
  public static int claimed(
      Terms terms,
      String period,
      LocalDate asOf,
      Instant kept,
      int lastImport,
      Optional<CertificateDocument> newest) {
    return isLate(terms, period, asOf, kept)
        ? newest
            .filter(CertificateDocument::isFinal)
            .map(CertificateDocument::basis)
            .map(before -> before.claimed().orElse(before.lastImport()))
            .orElse(lastImport)
        : 0;
  }

  /** Whether the contract came in after the readings of the period were frozen. */
  private static boolean isLate(Terms terms, String period, LocalDate asOf, Instant kept) {
    Instant asked = asOf.plusDays(1).atStartOfDay(Reading.INDIA).toInstant();
    return kept.isAfter(
        terms.period(period).flatMap(terms::frozen).filter(asked::isAfter).orElse(asked));
  }

  /**
   * Makes the certificate. What was issued before counts as the basis says; certificates of then
   * had no ledger.
   *
   * @param certificates makes certificates
   * @param readings the readings up to the last import that counts
   * @param before the certificates that were issued before
   * @return the certificate, or what is wrong with the request
   */
  public Checked<Certificate> make(
      Certificates certificates,
      Terms terms,
      Readings readings,
      String period,
      LocalDate asOf,
      CertificateSeries before) {
    Certificates maker = certificates.in(new Manner(byReading, byRun));
    if (issued.isPresent()) {
      CertificateSeries known = numbered ? before : before.withoutNumbers();
      return maker.certifyAfter(
          terms, readings, period, asOf, holdsFromFirst ? known : known.holdsAnew());
    }
    return maker
        .certifyAsBefore(terms, readings, period, asOf, earlier)
        .<Checked<Certificate>>fold(
            made -> new Checked.Accepted<>(made.withoutLedger()), Checked.Rejected::new);
  }

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("termsVersion", Tree.of(version));
    tree.put("imports", Tree.of(lastImport));
    claimed.ifPresent(number -> tree.put(CLAIMED, Tree.of(number)));
    tree.put("earlier", Tree.list(earlier, CertificateBasis::line));
    issued.ifPresent(ids -> tree.put("issued", ids));
    if (numbered) {
      tree.put(NUMBERED, true);
    }
    if (holdsFromFirst) {
      tree.put(HOLDS, true);
    }
    if (byReading) {
      tree.put(BY_READING, true);
    }
    if (byRun) {
      tree.put(BY_RUN, true);
    }
    if (withdrawn.count() > 0) {
      tree.put(WITHDRAWALS, Tree.of(withdrawn.count()));
      tree.put(WITHDRAWALS_CLAIMED, Tree.of(withdrawn.claimed()));
      if (withdrawn.held()) {
        tree.put(WITHDRAWALS_HELD, true);
      }
    }
    if (!calendars.isEmpty()) {
      tree.put(CALENDARS, Tree.list(calendars, CountedBy::plain));
    }
    return tree;
  }

  private static Map<String, Object> line(Certified one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("period", one.period());
    tree.put("paid", one.paid().toString());
    return tree;
  }

  /**
   * Reads a basis as it is kept with a certificate.
   *
   * @throws NumberFormatException if it does not name the terms and the imports
   */
  public static CertificateBasis fromPlain(Map<String, ? extends @Nullable Object> tree) {
    List<Certified> earlier = new ArrayList<>();
    for (Map<?, ?> line : Issued.lines(tree, "earlier")) {
      Money paid = Money.ofRupees(String.valueOf(line.get("paid")));
      earlier.add(new Certified(String.valueOf(line.get("period")), paid));
    }
    return new CertificateBasis(
        number(tree, "termsVersion"),
        number(tree, "imports"),
        tree.containsKey(CLAIMED) ? Optional.of(number(tree, CLAIMED)) : Optional.empty(),
        earlier,
        ids(tree.get("issued")),
        Boolean.TRUE.equals(tree.get(NUMBERED)),
        tree.containsKey(WITHDRAWALS)
            ? new Withdrawn(
                number(tree, WITHDRAWALS),
                number(tree, WITHDRAWALS_CLAIMED),
                Boolean.TRUE.equals(tree.get(WITHDRAWALS_HELD)))
            : Withdrawn.NONE,
        Boolean.TRUE.equals(tree.get(HOLDS)),
        Boolean.TRUE.equals(tree.get(BY_READING)),
        Boolean.TRUE.equals(tree.get(BY_RUN)),
        Issued.lines(tree, CALENDARS).stream().map(CountedBy::of).toList());
  }

  private static Optional<List<String>> ids(@Nullable Object issued) {
    return issued instanceof List<?> ids
        ? Optional.of(ids.stream().map(String::valueOf).toList())
        : Optional.empty();
  }

  private static int number(Map<String, ? extends @Nullable Object> tree, String name) {
    return Integer.parseInt(String.valueOf(tree.get(name)));
  }
}
