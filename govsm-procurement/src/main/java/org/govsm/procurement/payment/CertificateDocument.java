package org.govsm.procurement.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Certificate document: the tree of a certificate as it was issued, and its basis. What it says is
 * read from the tree, never made again; its canonical text is what is kept and hashed.
 */
public final class CertificateDocument {

  private static final String CERTIFICATE = "certificate";
  private static final String BASIS = "basis";
  private static final String VERSION = "govsm";
  private static final String KPIS = "kpis";
  private static final String AS_OF = "asOf";

  /** What lists and the ledger read of the line of a KPI. */
  private static final Set<String> OUTCOME =
      Set.of("kpi", "platform", "status", "run", "measured", "measuredUpTo");

  private final String id;
  private final Map<String, ?> certificate;
  private final Map<String, ?> plainBasis;
  private final CertificateBasis basis;

  private CertificateDocument(String id, Map<String, ?> certificate, Map<String, ?> plainBasis) {
    this.id = id;
    this.certificate = certificate;
    this.plainBasis = plainBasis;
    this.basis = CertificateBasis.fromPlain(plainBasis);
  }

  /**
   * The document of a certificate that is made now.
   *
   * @param id what it is known by within its contract, such as {@code 2026-10.1}
   */
  public static CertificateDocument of(String id, Certificate certificate, CertificateBasis basis) {
    return new CertificateDocument(id, certificate.toPlain(), basis.toPlain());
  }

  /**
   * Reads a document as it was kept.
   *
   * @param id what it is known by within its contract
   * @param tree the tree of {@link #text}
   * @throws IllegalArgumentException if it lacks the certificate or its basis
   */
  public static CertificateDocument fromPlain(
      String id, Map<String, ? extends @Nullable Object> tree) {
    return new CertificateDocument(id, member(tree, CERTIFICATE), member(tree, BASIS));
  }

  /**
   * Whether {@link #inShort} and {@link #read} go by a member of the kept tree. Without the others,
   * most of all the readings that prove a result, a document is read in a fraction of the time.
   *
   * @param path the names from the root on, such as {@code certificate}, {@code kpis}, {@code why}
   */
  public static boolean isListed(List<String> path) {
    return path.size() < 3
        || !path.subList(0, 2).equals(List.of(CERTIFICATE, KPIS))
        || OUTCOME.contains(path.get(2));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> member(Map<String, ?> tree, String name) {
    if (tree.get(name) instanceof Map<?, ?> member) {
      return (Map<String, ?>) member;
    }
    throw new IllegalArgumentException("an issued certificate has no " + name);
  }

  /** The canonical text of the certificate and its basis, of which bytes and digest are kept. */
  public String text() {
    return text(certificate);
  }

  private String text(Map<String, ?> ofCertificate) {
    return CanonicalForm.text(Map.of(BASIS, plainBasis, CERTIFICATE, ofCertificate));
  }

  /** What it is known by within its contract. */
  public String id() {
    return id;
  }

  /** The tree of the certificate. */
  public Map<String, ?> certificate() {
    return certificate;
  }

  /** The tree of its basis. */
  public Map<String, ?> plainBasis() {
    return plainBasis;
  }

  /** Of what, besides the readings, it was made. */
  public CertificateBasis basis() {
    return basis;
  }

  /** How many certificates of the contract were issued before; fewest where that was not kept. */
  public int place() {
    return basis.issued().map(List::size).orElse(-1);
  }

  /** As later certificates and the ledger read it. */
  public Issued read() {
    return Issued.fromPlain(id, certificate);
  }

  /** Whether it settles its period. */
  public boolean isFinal() {
    return "final".equals(certificate.get("status"));
  }

  /** Whether what is learnt later may still change it. */
  public boolean isProvisional() {
    return "provisional".equals(certificate.get("status"));
  }

  /**
   * What lists show of it, to be kept of many: sums, status and the KPIs that were missed, without
   * what proves them.
   */
  public CertificateDocument inShort() {
    Map<String, Object> some = new LinkedHashMap<>();
    certificate.forEach(
        (name, value) -> {
          if (!(value instanceof Map<?, ?>) && !(value instanceof List<?>)) {
            some.put(name, value);
          }
        });
    some.put(KPIS, missedLines().map(MissedKpi::kept).toList());
    return new CertificateDocument(id, some, plainBasis);
  }

  private Stream<Map<?, ?>> missedLines() {
    return Issued.lines(certificate, KPIS).stream()
        .filter(line -> "missed".equals(line.get("status")));
  }

  /**
   * One of its sums.
   *
   * @param member such as {@code payable}
   */
  public Money sum(String member) {
    return Money.ofRupees(String.valueOf(certificate.get(member)));
  }

  /**
   * The value on which GST is due, and the damages that are recovered after tax, as it says them.
   *
   * @return nothing where it says none
   */
  public Optional<SupplyValue> supply() {
    return certificate.get("supply") instanceof Map<?, ?> said
        ? Optional.of(
            new SupplyValue(
                Money.ofRupees(String.valueOf(said.get("value"))),
                Money.ofRupees(String.valueOf(said.get("damages")))))
        : Optional.empty();
  }

  /** What it says that a KPI moved on a platform; it has one line at most for both. */
  Optional<Map<?, ?>> line(String list, String by, String kpi, String platform) {
    return Issued.lines(certificate, list).stream()
        .filter(line -> kpi.equals(line.get(by)) && platform.equals(line.get("platform")))
        .findFirst();
  }

  /** The KPIs that it shows as missed. */
  public List<MissedKpi> missed(Terms terms) {
    List<MissedKpi> missed = new ArrayList<>();
    terms
        .period(String.valueOf(certificate.get("period")))
        .ifPresent(
            period ->
                missedLines()
                    .flatMap(line -> MissedKpi.of(line, terms.kpis(period.from())).stream())
                    .forEach(missed::add));
    return missed;
  }

  /**
   * Whether it says the same as another by the same terms and files: all but its own number, and
   * what it replaces, which differ of themselves, and the day on which that is known.
   */
  public boolean saysSame(CertificateDocument other) {
    return basis.version() == other.basis.version()
        && basis.lastImport() == other.basis.lastImport()
        && said().equals(other.said());
  }

  private String said() {
    Map<String, Object> rest = new LinkedHashMap<>(certificate);
    rest.remove("succession");
    rest.remove(AS_OF);
    rest.computeIfPresent("ledger", (name, ledger) -> undated(ledger));
    return CanonicalForm.text(rest).replace('"' + id + '"', "\"\"");
  }

  private static Object undated(Object ledger) {
    Map<Object, Object> rest = new LinkedHashMap<>((Map<?, ?>) ledger);
    rest.remove(AS_OF);
    rest.computeIfPresent(
        "periods", (name, lines) -> Tree.list((List<?>) lines, CertificateDocument::withoutHold));
    return rest;
  }

  private static Object withoutHold(Object line) {
    Map<Object, Object> rest = new LinkedHashMap<>((Map<?, ?>) line);
    rest.keySet().removeAll(Set.of("heldSince", "heldUntil"));
    return rest;
  }

  /**
   * Compares it with the same certificate made again. The version of govsm that is written in it is
   * left as it was.
   *
   * @param digest the digest that was kept of it
   */
  public RemadeCertificate compare(String digest, Certificate again) {
    Map<String, Object> tree = new LinkedHashMap<>(again.toPlain());
    String remadeBy = String.valueOf(tree.get(VERSION));
    String issuedBy = String.valueOf(certificate.get(VERSION));
    tree.put(VERSION, issuedBy);
    String remade = CanonicalForm.digest(text(tree).getBytes(UTF_8));
    return new RemadeCertificate(digest.equals(remade), digest, remade, issuedBy, remadeBy);
  }
}
