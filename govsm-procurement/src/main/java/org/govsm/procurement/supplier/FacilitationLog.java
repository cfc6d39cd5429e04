package org.govsm.procurement.supplier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.time.EffectivePeriod;
import org.jspecify.annotations.Nullable;

/**
 * Log of facilitation: trainings of suppliers, and whom a partner helped to register, with the
 * consent of the supplier. Counts are worked out of it, and never entered.
 */
public final class FacilitationLog implements ToPlain {

  private static final String PARTNER = "partner";
  private static final String PARTICIPANTS = "participants";
  private static final String CERTIFICATES = "certificates";
  private static final String CONSENT = "consentOn";
  private static final String WITHDRAWN = "withdrawnOn";
  private static final String STARTED = "startedOn";
  private static final String REGISTERED = "registeredOn";
  private static final List<String> KINDS = List.of("MANUFACTURER", "SERVICE_PROVIDER", "RESELLER");
  private static final Schema FORM =
      Schema.of(
          Field.forms("trainings", "training", training()).says("trainings of suppliers"),
          Field.forms("onboardings", "onboarding", onboarding())
              .says("suppliers that a partner helped to register"));

  private final Node node;

  private FacilitationLog(Node node) {
    this.node = node;
  }

  /**
   * What one partner did in a time.
   *
   * @param trainings how many
   * @param participants in these, each counted once in each training
   * @param certificates how many of them were given one
   * @param started suppliers whom it began to help
   * @param registered those of them that are registered
   */
  public record Totals(
      long trainings, long participants, long certificates, long started, long registered) {}

  private static Field.Draft partner(String task) {
    return Field.oneOf(
        PARTNER,
        Field.Kind.CODE,
        FacilitationPartners.shipped().entrySet().stream()
            .filter(one -> one.getValue().contains(task))
            .map(Map.Entry::getKey)
            .toArray(String[]::new));
  }

  private static Schema training() {
    return Schema.of(
            partner(FacilitationPartners.TRAINING).required().says("who held it"),
            RecordFields.text("course").required().says("what it was about"),
            RecordFields.day("on").required().says("its day"),
            Field.of(PARTICIPANTS, Field.Kind.COUNT).atLeast(1).required().says("how many came"),
            Field.of(CERTIFICATES, Field.Kind.COUNT)
                .atLeast(0)
                .required()
                .says("how many were given a certificate"))
        .where(FacilitationLog::certified);
  }

  private static List<InputFault> certified(Node node) {
    long came = node.get(PARTICIPANTS, Long.class);
    long given = node.get(CERTIFICATES, Long.class);
    return given <= came
        ? List.of()
        : List.of(
            node.fault(
                CERTIFICATES,
                "training.certificates",
                Message.of("training.certificates").with("given", given).with("came", came)));
  }

  private static Schema onboarding() {
    return Schema.of(
            partner(FacilitationPartners.ONBOARDING).required().says("who helped"),
            RecordFields.code("supplier").required().says("the id of the supplier"),
            Field.oneOf("kind", Field.Kind.CODE, KINDS.toArray(String[]::new))
                .required()
                .says("what the supplier is"),
            RecordFields.text("purpose").required().says("what the supplier agreed to"),
            RecordFields.day(CONSENT).required().says("the day of the consent"),
            RecordFields.day(WITHDRAWN).says("the day on which it was withdrawn"),
            RecordFields.day(STARTED).required().says("the day on which help began"),
            RecordFields.day(REGISTERED).says("the day of registration"))
        .where(FacilitationLog::agreed);
  }

  /** Help begins with the consent, and ends where it is withdrawn. */
  private static List<InputFault> agreed(Node node) {
    List<InputFault> faults = new ArrayList<>();
    faults.addAll(RecordFields.inOrder(node, CONSENT, STARTED));
    faults.addAll(RecordFields.inOrder(node, CONSENT, WITHDRAWN));
    faults.addAll(RecordFields.inOrder(node, STARTED, REGISTERED));
    faults.addAll(RecordFields.inOrder(node, STARTED, WITHDRAWN));
    return faults;
  }

  /**
   * Reads a log.
   *
   * @param tree trainings, onboardings
   * @return the log, or every fault with its place: a partner that does not have the task, help
   *     without consent, more certificates than participants
   */
  public static Checked<FacilitationLog> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<FacilitationLog>>fold(
            node -> new Checked.Accepted<>(new FacilitationLog(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The kinds of supplier that the log tells apart, as codes. */
  public static List<String> kinds() {
    return KINDS;
  }

  /** The form, from which XML, XSD and schemas are made. */
  public static Schema form() {
    return FORM;
  }

  /**
   * What each partner did.
   *
   * @param time of a training, or of the day on which help began
   * @return the totals by the code of the partner; of all that come with govsm, in their order
   */
  public Map<String, Totals> totals(EffectivePeriod time) {
    Map<String, Totals> totals = new LinkedHashMap<>();
    for (Map.Entry<String, Set<String>> partner : FacilitationPartners.shipped().entrySet()) {
      totals.put(partner.getKey(), totals(partner.getKey(), time));
    }
    return totals;
  }

  private Totals totals(String partner, EffectivePeriod time) {
    List<Node> trainings = of("trainings", partner, "on", time);
    List<Node> onboardings = of("onboardings", partner, STARTED, time);
    return new Totals(
        trainings.size(),
        sum(trainings, PARTICIPANTS),
        sum(trainings, CERTIFICATES),
        onboardings.size(),
        onboardings.stream().filter(one -> one.has(REGISTERED)).count());
  }

  private List<Node> of(String list, String partner, String day, EffectivePeriod time) {
    return node.branches(list).stream()
        .filter(one -> one.text(PARTNER).equals(partner))
        .filter(one -> time.contains(one.get(day, LocalDate.class)))
        .toList();
  }

  private static long sum(List<Node> nodes, String name) {
    return nodes.stream().mapToLong(one -> one.get(name, Long.class)).sum();
  }

  /**
   * Whether a partner may act for a supplier on a day.
   *
   * @return nothing where no consent is on record
   */
  public Optional<Boolean> mayAct(String partner, String supplier, LocalDate day) {
    List<Node> consents =
        node.branches("onboardings").stream()
            .filter(one -> one.text(PARTNER).equals(partner))
            .filter(one -> one.text("supplier").equals(supplier))
            .toList();
    return consents.isEmpty()
        ? Optional.empty()
        : Optional.of(consents.stream().anyMatch(one -> holds(one, day)));
  }

  private static boolean holds(Node consent, LocalDate day) {
    return !day.isBefore(consent.get(CONSENT, LocalDate.class))
        && consent.find(WITHDRAWN, LocalDate.class).filter(last -> !day.isBefore(last)).isEmpty();
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
