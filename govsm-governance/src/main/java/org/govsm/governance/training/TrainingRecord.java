package org.govsm.governance.training;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.time.DayBounds;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.law.IndianMoment;
import org.jspecify.annotations.Nullable;

/**
 * Record of a training: who was trained in what, on which day, by whom, by which evidence, and
 * until when its certificate holds. It never changes.
 */
public final class TrainingRecord implements ToPlain {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /** What shows a training; who enters it says that there is such. */
  public enum EvidenceKind {
    /** A certificate that was issued. */
    CERTIFICATE,
    /** The attendance sheet of the training. */
    ATTENDANCE_SHEET,
    /** A note on file, such as an order that it was held. */
    NOTE_ON_FILE
  }

  private static final String EVIDENCE_KIND = "evidenceKind";

  private static final Schema FORM =
      Schema.of(
              Field.of("person", Kind.CODE)
                  .identifier()
                  .required()
                  .says("who was trained: the id of an officer"),
              Field.oneOf("topic", Kind.CODE, TrainingNeed.codes())
                  .required()
                  .says("what the training was about"),
              Field.of("title", Kind.TEXT).says("what the course was called"),
              Field.of("completedOn", Kind.DAY)
                  .required()
                  .says("the day on which it was completed"),
              Field.of("provider", Kind.TEXT).required().says("who gave it"),
              Field.oneOf(EVIDENCE_KIND, Kind.CODE, evidenceKinds())
                  .says("what shows it; left out in older records alone"),
              Field.of("evidence", Kind.TEXT).required().says("its number, or its place on file"),
              Field.of("sha256", Kind.CODE).says("the SHA-256 digest of the file of the evidence"),
              Field.of("validUntil", Kind.DAY)
                  .says("the last day on which the certificate holds, where it names one"))
          .where(TrainingRecord::faults);

  private final Node node;

  private TrainingRecord(Node node) {
    this.node = node;
  }

  private static String[] evidenceKinds() {
    return Stream.of(EvidenceKind.values()).map(EvidenceKind::name).toArray(String[]::new);
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    LocalDate day = node.get("completedOn", LocalDate.class);
    Optional<LocalDate> until = node.find("validUntil", LocalDate.class);
    if (!DayBounds.contain(day)) {
      faults.add(node.fault("completedOn", "training.year", Message.of("training.input.year")));
    }
    if (until.filter(last -> !DayBounds.contain(last)).isPresent()) {
      faults.add(node.fault("validUntil", "training.year", Message.of("training.input.year")));
    } else if (until.filter(last -> last.isBefore(day)).isPresent()) {
      faults.add(node.fault("validUntil", "training.until", Message.of("training.input.until")));
    }
    if (!node.has(EVIDENCE_KIND)) {
      faults.add(
          node.fault(
              EVIDENCE_KIND, "training.evidence-kind", Message.of("training.input.evidence-kind")));
    }
    for (String name : List.of("provider", "evidence")) {
      FactNode said = FactNode.of(node.text(name));
      if (said.isNoReason() || said.undone().isPresent() || !said.isName()) {
        faults.add(node.fault(name, "training.none", Message.of("training.input.none-" + name)));
      }
    }
    node.find("sha256", String.class)
        .filter(digest -> !DIGEST.matcher(digest).matches())
        .ifPresent(
            digest ->
                faults.add(
                    node.fault("sha256", "training.digest", Message.of("training.input.digest"))));
    return faults;
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Reads a record.
   *
   * @param tree the published tree
   * @return the record, or every fault with its place
   */
  public static Checked<TrainingRecord> fromPlain(@Nullable Object tree) {
    return read(FORM.read(tree));
  }

  /**
   * Reads a record that was accepted when it was kept.
   *
   * @param tree the published tree
   * @return the record, or every fault of its form with its place; its words are not asked again,
   *     as that may be stricter since
   */
  public static Checked<TrainingRecord> onRecord(@Nullable Object tree) {
    return read(FORM.onRecord(tree));
  }

  private static Checked<TrainingRecord> read(Checked<Node> tree) {
    return tree.<Checked<TrainingRecord>>fold(
        node -> new Checked.Accepted<>(new TrainingRecord(node)),
        faults -> new Checked.Rejected<>(faults));
  }

  /** Who was trained. */
  public String person() {
    return node.text("person");
  }

  /** The code of what the training was about. */
  public String topic() {
    return node.text("topic");
  }

  /** What the course was called; nothing where it is not said. */
  public Optional<String> title() {
    return node.find("title", String.class);
  }

  /** The day on which it was completed. */
  public LocalDate completedOn() {
    return node.get("completedOn", LocalDate.class);
  }

  /** Who gave it. */
  public String provider() {
    return node.text("provider");
  }

  /** What shows it; nothing in older records. */
  public Optional<EvidenceKind> evidenceKind() {
    return node.find(EVIDENCE_KIND, String.class).map(EvidenceKind::valueOf);
  }

  /** By what it is known. */
  public String evidence() {
    return node.text("evidence");
  }

  /** The digest of the file of the evidence; nothing where it is not said. */
  public Optional<String> sha256() {
    return node.find("sha256", String.class);
  }

  /** The last day on which the certificate holds; nothing where it names none. */
  public Optional<LocalDate> validUntil() {
    return node.find("validUntil", LocalDate.class);
  }

  /**
   * The last day on which it is current: that of the certificate, and at the latest that on which
   * training is to be repeated.
   */
  public LocalDate lapsesOn() {
    LocalDate due = completedOn().plusMonths(TrainingNeed.months());
    return validUntil().filter(due::isAfter).orElse(due);
  }

  /**
   * The record as facts that controls judge.
   *
   * @param id of the record
   * @param recordedAt when it was put on record
   * @param recordedBy who put it on record
   * @return lists of facts by their names
   */
  public Map<String, Object> toFacts(String id, OffsetDateTime recordedAt, String recordedBy) {
    Map<String, @Nullable Object> fact = new LinkedHashMap<>();
    fact.put("id", id);
    fact.put("kept", true);
    fact.put("person", person());
    fact.put("topic", topic());
    fact.put("completedAt", completedOn().toString());
    fact.put("lastRefresh", null);
    fact.put("validUntil", validUntil().map(LocalDate::toString).orElse(null));
    fact.put("recorded", Map.of("completedAt", new IndianMoment(recordedAt).code()));
    fact.put("recordedBy", recordedBy);
    return Map.of("training", List.of(fact));
  }

  /**
   * The facts of a record that was withdrawn: no training, but its person stays on the list of
   * those whose training is judged.
   *
   * @param id of the record
   * @return lists of facts by their names
   */
  public Map<String, Object> toWithdrawnFacts(String id) {
    Map<String, @Nullable Object> fact = new LinkedHashMap<>();
    fact.put("id", id);
    fact.put("kept", true);
    fact.put("person", person());
    fact.put("topic", topic());
    return Map.of("training", List.of(fact));
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
