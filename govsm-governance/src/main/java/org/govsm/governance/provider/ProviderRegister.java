package org.govsm.governance.provider;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.place.PlatformName;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.law.ActTime;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.law.Reasoning;

/**
 * Question how the providers of a department stand. The times of a complaint are those of the
 * agreement that held on the day on which it was sent; a time that no agreement states is not
 * known, and never assumed.
 */
public final class ProviderRegister {

  /** The id of the question. */
  public static final String QUESTION = "provider-standing";

  private static final int EXPORT_TEST_MONTHS = 6;

  /** Holds the place of topics that a person is still to read. */
  private static final String TO_BE_READ = "pending";

  private final Node asked;
  private final IndianMoment asOf;
  private final Reasoning reasoning = new Reasoning();

  private ProviderRegister(Node asked) {
    this.asked = asked;
    asOf = new IndianMoment(asked.get("asOf", OffsetDateTime.class));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return ProviderForm.FORM;
  }

  /**
   * Asks.
   *
   * @param tree the tree of {@link #form}
   * @return the standing; what is missing, beside what is known; or every fault of the tree
   */
  public static Checked<Decision<ProviderStanding>> ask(Map<String, ?> tree) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Node> read = ProviderForm.FORM.read(tree).part("", faults);
    return read.isPresent()
        ? new Checked.Accepted<>(new ProviderRegister(read.get()).decide())
        : new Checked.Rejected<>(faults);
  }

  /**
   * The standing of a register that was accepted when it was kept: its form alone is asked.
   *
   * @param tree the tree of {@link #form}
   * @return the standing
   * @throws IllegalArgumentException for a tree of another form
   */
  public static Decision<ProviderStanding> onRecord(Map<String, ?> tree) {
    return new ProviderRegister(ProviderForm.FORM.onRecord(tree).orThrow()).decide();
  }

  /**
   * The register as facts that controls judge: what the agreements in force cover, which is nothing
   * where one is over or has not begun, and the exports.
   *
   * @param tree the tree of {@link #form}
   * @return the member {@code providerRegister}; nothing where the register has neither
   * @throws IllegalArgumentException for a tree of another form
   */
  public static Map<String, Object> toFacts(Map<String, ?> tree) {
    return new ProviderRegister(ProviderForm.FORM.onRecord(tree).orThrow()).facts();
  }

  private Map<String, Object> facts() {
    Map<String, Object> register = new LinkedHashMap<>();
    List<Object> agreements = new ArrayList<>();
    for (String platform : agreed()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("platform", platform);
      one.put("topics", covered(platform));
      agreements.add(one);
    }
    if (!agreements.isEmpty()) {
      register.put("agreements", agreements);
    }
    List<Node> exports = asked.branches("exports");
    if (!exports.isEmpty()) {
      register.put("exports", exports.stream().map(ProviderRegister::export).toList());
    }
    return register.isEmpty() ? Map.of() : Map.of("providerRegister", register);
  }

  /**
   * What a person must still read is not known to be covered, nor to be lacking; where another
   * topic lacks, that decides.
   */
  private List<String> covered(String platform) {
    AgreementTopics topics = topics(platform);
    Set<String> unclear = topics.unclear().keySet();
    Stream<String> open =
        topics.lacking().isEmpty() && !unclear.isEmpty() ? Stream.of(TO_BE_READ) : unclear.stream();
    return Stream.concat(topics.covered().stream(), open).toList();
  }

  private AgreementTopics topics(String platform) {
    return new AgreementTopics(agreement(platform, asOf.day()));
  }

  private static Map<String, Object> export(Node one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("platform", one.text("platform"));
    List<String> formats = one.codes("formats");
    if (!formats.isEmpty()) {
      tree.put("formats", formats);
    }
    one.find("testedOn", LocalDate.class)
        .ifPresent(day -> tree.put("lastTestedAt", day.toString()));
    one.find("result", String.class).ifPresent(result -> tree.put("result", result));
    return tree;
  }

  private Decision<ProviderStanding> decide() {
    List<ComplaintStanding> complaints = new ArrayList<>();
    asked.branches("complaints").forEach(one -> complaints.add(complaint(one)));
    Map<String, List<String>> lacking = new LinkedHashMap<>();
    Map<String, List<String>> toBeRead = new LinkedHashMap<>();
    for (String platform : platforms()) {
      List<String> topics = lacking(platform);
      if (!topics.isEmpty()) {
        lacking.put(platform, topics);
      }
      Set<String> unclear = topics(platform).unclear().keySet();
      if (!unclear.isEmpty()) {
        toBeRead.put(platform, List.copyOf(unclear));
      }
    }
    List<String> due = platforms().stream().filter(this::isExportDue).toList();
    ProviderStanding standing = new ProviderStanding(complaints, lacking, toBeRead, due);
    return reasoning.decide(
        QUESTION, Optional.of(standing), Optional.of(asOf.day()), asked.toPlain());
  }

  /** Every platform of the register, in its order. */
  private Collection<String> platforms() {
    return platforms("agreements", "complaints", "exports");
  }

  /** Twitter and x are one platform; it is shown as it was first written. */
  private Collection<String> platforms(String... parts) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String part : parts) {
      asked
          .branches(part)
          .forEach(one -> all.putIfAbsent(ProviderForm.platform(one), one.text("platform")));
    }
    return all.values();
  }

  /** The platforms of agreements, also of those that are over or have not begun. */
  private Collection<String> agreed() {
    return platforms("agreements");
  }

  private Optional<Node> agreement(String platform, LocalDate day) {
    return asked.branches("agreements").stream()
        .filter(one -> ProviderForm.isOf(one, platform))
        .filter(one -> !day.isBefore(ProviderForm.from(one)))
        .filter(one -> !day.isAfter(ProviderForm.until(one)))
        .findFirst();
  }

  private ComplaintStanding complaint(Node one) {
    IndianMoment sent = moment(one, "sentAt").orElseThrow();
    Optional<Node> agreement = agreement(one.text("platform"), sent.day());
    Optional<IndianMoment> acknowledge = due(one, agreement, sent, "acknowledgeHours");
    Optional<IndianMoment> resolve = due(one, agreement, sent, "resolveHours");
    Optional<ActTime> resolved = time(one, "resolved");
    Set<ActTime> unshown = new LinkedHashSet<>(); // a solution may be the acknowledgement too
    Optional<Boolean> acknowledged =
        inTime(acknowledge, time(one, "acknowledged").or(() -> resolved), unshown);
    Optional<Boolean> solved = inTime(resolve, resolved, unshown);
    unshown.forEach(answer -> recordedLater(one, answer));
    if (acknowledged.filter(met -> !met).isPresent() || solved.filter(met -> !met).isPresent()) {
      Message text = Message.of("provider.late").with("complaint", one.text("id"));
      reasoning.find(
          Finding.of("provider.late", Finding.Weight.WARNING, text, citation(agreement)));
    }
    return new ComplaintStanding(
        one.text("id"),
        one.text("platform"),
        acknowledge,
        resolve,
        acknowledged,
        solved,
        resolved.isPresent() || one.has("acknowledgedAt"),
        resolved.isPresent());
  }

  private static Optional<ActTime> time(Node complaint, String act) {
    return moment(complaint, act + "At")
        .map(said -> new ActTime(said, moment(complaint, act + "RecordedAt")));
  }

  /** In time by its typed time alone it is in time for nobody. */
  private Optional<Boolean> inTime(
      Optional<IndianMoment> due, Optional<ActTime> answer, Set<ActTime> unshown) {
    Optional<Boolean> said = judged(due, answer.map(ActTime::said));
    if (judged(due, answer.map(ActTime::counts)).equals(said)) {
      return said;
    }
    answer.ifPresent(unshown::add);
    return Optional.empty();
  }

  private void recordedLater(Node complaint, ActTime answer) {
    Message text =
        Message.of("provider.recorded-later")
            .with("complaint", complaint.text("id"))
            .with("recorded", answer.counts());
    reasoning.find(
        Finding.of(
            "provider.recorded-later",
            Finding.Weight.WARNING,
            text,
            OwnDefault.of("register of providers")));
  }

  private Optional<Boolean> judged(Optional<IndianMoment> due, Optional<IndianMoment> at) {
    return IndianMoment.inTime(due, at, Optional.of(asOf));
  }

  private static Optional<IndianMoment> moment(Node node, String name) {
    return node.find(name, OffsetDateTime.class).map(IndianMoment::new);
  }

  private Optional<IndianMoment> due(
      Node complaint, Optional<Node> agreement, IndianMoment sent, String name) {
    Optional<Long> hours = agreement.flatMap(one -> one.find(name, Long.class));
    if (hours.isEmpty()) {
      reasoning.lacks(complaint.text("platform") + "/" + name);
    }
    return hours.map(count -> sent.plus(Duration.ofHours(count)));
  }

  private static Citation citation(Optional<Node> agreement) {
    return agreement
        .map(one -> Citation.of(one.text("reference"), "service level").cite())
        .orElseGet(() -> OwnDefault.of("register of providers"));
  }

  /** The topics that no agreement in force covers; words that limit one are told beside them. */
  private List<String> lacking(String platform) {
    AgreementTopics topics = topics(platform);
    topics.lacking().forEach(topic -> find(platform, "provider.lacking", topic, Optional.empty()));
    topics
        .unclear()
        .forEach((topic, text) -> find(platform, "provider.unclear", topic, Optional.of(text)));
    return topics.lacking();
  }

  private void find(String platform, String code, String topic, Optional<String> given) {
    Message text =
        Message.of(code)
            .with("platform", new PlatformName(platform))
            .with("topic", new Term("provider." + topic));
    reasoning.find(
        Finding.of(
            code,
            Finding.Weight.NOTE,
            given.map(words -> text.with("given", words)).orElse(text),
            citation(agreement(platform, asOf.day()))));
  }

  private boolean isExportDue(String platform) {
    long months = asked.find("exportTestMonths", Long.class).orElse((long) EXPORT_TEST_MONTHS);
    Optional<Node> export =
        asked.branches("exports").stream()
            .filter(one -> ProviderForm.isOf(one, platform))
            .findFirst();
    boolean good =
        export
            .filter(one -> one.find("result", String.class).filter("OK"::equals).isPresent())
            .isPresent();
    return !good
        || export
            .flatMap(one -> one.find("testedOn", LocalDate.class))
            .filter(day -> !asOf.day().isAfter(day.plusMonths(months)))
            .isEmpty();
  }
}
