package org.govsm.procurement.award;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;

/** State of an award after its acts, in order of time. */
final class AwardState {

  final Map<String, Node> sheets = new TreeMap<>();
  final Map<String, Node> resolutions = new HashMap<>();
  final Map<String, Node> explanations = new HashMap<>();

  /** By the bid, whether the committee accepts the class of enterprise that it states. */
  final Map<String, Node> classes = new HashMap<>();

  /** What a meeting found of facts, in order of time. */
  final List<Node> facts = new ArrayList<>();

  /** What the competent authority decided, by question and what it is about. */
  final Map<String, AwardAct> decisions = new TreeMap<>();

  /** The bids that failed in the technical result and are examined again. */
  final Set<String> again = new TreeSet<>();

  final Map<String, Instant> requests = new TreeMap<>();

  /** By the bid, when it was asked to match. */
  final Map<String, Instant> asked = new TreeMap<>();

  /** By the bid that was asked for another reason than its class as an enterprise, why. */
  final Map<String, String> otherwise = new TreeMap<>();

  final Map<String, Map<String, Object>> answers = new TreeMap<>();
  final Map<String, FiledRepresentation> representations = new LinkedHashMap<>();

  /** Extensions of the validity of the bids, in order of time. */
  final List<ValidityExtension> extensions = new ArrayList<>();

  /** By the bid, whose security was returned or forfeited. */
  final Map<String, AwardAct> settled = new TreeMap<>();

  final Map<String, AwardAct> performance = new TreeMap<>();

  /** The members whose sheets were in as the committee closed the assessment last. */
  Optional<Set<String>> closedBy = Optional.empty();

  Optional<Instant> closedAt = Optional.empty();

  Optional<AwardAct> proposal = Optional.empty();

  /** The meetings whose decisions were made as the award was proposed. */
  Set<String> proposedOn = Set.of();

  Optional<AwardAct> award = Optional.empty();
  Optional<AwardAct> publication = Optional.empty();
  Optional<Instant> last = Optional.empty();

  /** Until when the contract may be signed by an order, and how high it may be, by bid. */
  Optional<LocalDate> signUntil = Optional.empty();

  final Map<String, Money> approved = new HashMap<>();

  /** What the committee decides together. */
  final CommitteeDecisions committee;

  AwardState(List<AwardAct> acts, CommitteeDecisions committee) {
    this.committee = committee;
    for (int i = 0; i < acts.size(); i++) {
      take(acts.get(i), i + 1);
    }
  }

  private void take(AwardAct act, int number) {
    last = Optional.of(act.at());
    Node part = act.part();
    switch (act.kind()) {
      case ASSESSMENT -> sheets.put(act.by(), part);
      case CLOSING -> {
        closedBy = Optional.of(new TreeSet<>(sheets.keySet()));
        closedAt = last;
      }
      case RESOLUTION, EXPLANATION, ENTERPRISE_CLASS, FACTS ->
          committee.proposed(act, number).ifPresent(this::made);
      case CONFIRMATION -> confirmed(part, act.by());
      case DECISION -> decided(act);
      case MATCH_REQUEST -> {
        requests.put(part.text("bid"), part.get("until", OffsetDateTime.class).toInstant());
        asked.put(part.text("bid"), act.at());
        part.find(AwardForm.STEP, String.class)
            .filter(step -> !step.contains("MSE"))
            .ifPresent(step -> otherwise.put(part.text("bid"), step));
      }
      case MATCH_ANSWER -> answered(act);
      case PROPOSAL -> {
        proposal = Optional.of(act);
        proposedOn = committee.made();
      }
      case RETURN -> proposal = Optional.empty();
      case AWARD -> {
        committee.awarded(part.codes(AwardForm.DISPUTED)).forEach(this::made);
        award = Optional.of(act);
      }
      case PUBLICATION -> publication = Optional.of(act);
      case REPRESENTATION ->
          representations.put(part.text("id"), FiledRepresentation.received(act));
      case REPRESENTATION_STEP ->
          representations.computeIfPresent(part.text("id"), (id, one) -> one.after(act));
      case REOPENING -> reopened(act);
      case VALIDITY_REQUEST -> extensions.add(ValidityExtension.of(act));
      case VALIDITY_ANSWER -> extended(act);
      case SECURITY_RETURN, SECURITY_FORFEITURE -> settled.put(act.text("bid"), act);
      case PERFORMANCE_SECURITY -> performance.put(act.text("bid"), act);
      case SIGNING_EXTENSION -> signUntil = Optional.of(part.get("until", LocalDate.class));
      case VARIATION -> approved.put(part.text("bid"), part.get("sum", Money.class));
    }
  }

  /** A dissent may bring back what was decided before. */
  private void confirmed(Node part, String by) {
    String meeting = part.text("meeting");
    boolean before = committee.isMade(meeting);
    boolean agrees = part.find(AwardForm.DISSENT, String.class).isEmpty();
    committee.confirmed(meeting, by, agrees).ifPresent(this::made);
    if (before && !committee.isMade(meeting)) {
      clear();
      committee.decided().forEach(this::keep);
    }
  }

  /** What the committee decided, once as many confirmed it as a meeting needs and more agree. */
  private void made(AwardAct act) {
    keep(act);
    if (act.kind() == AwardAct.Kind.ENTERPRISE_CLASS) {
      classed(act.part());
    }
  }

  private void keep(AwardAct act) {
    Node part = act.part();
    switch (act.kind()) {
      case RESOLUTION -> resolutions.put(at(part.text("bid"), part.text("requirement")), part);
      case EXPLANATION -> explanations.put(part.text("bid"), part);
      case ENTERPRISE_CLASS -> classes.put(part.text("bid"), part);
      default -> facts.add(part);
    }
  }

  private void clear() {
    resolutions.clear();
    explanations.clear();
    classes.clear();
    facts.clear();
  }

  /**
   * Who is asked because of this class is asked no more once it is not accepted; who is asked as a
   * local supplier still is.
   */
  private void classed(Node part) {
    String bid = part.text("bid");
    if (ClassActs.isRefused(part) && !otherwise.containsKey(bid)) {
      requests.remove(bid);
      asked.remove(bid);
      answers.remove(bid);
    }
  }

  private void decided(AwardAct act) {
    decisions.put(DecisionActs.key(act), act);
    DecisionActs.notAdmitted(act)
        .ifPresent(id -> representations.computeIfPresent(id, (key, one) -> one.notAdmitted(act)));
  }

  private void extended(AwardAct act) {
    int last = extensions.size() - 1;
    if (last >= 0) {
      extensions.set(last, extensions.get(last).answered(act));
    }
  }

  static String at(String bid, String requirement) {
    return bid + "/" + requirement;
  }

  private void answered(AwardAct act) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("bid", act.text("bid"));
    answer.put("answer", act.text("answer"));
    Optional.ofNullable(asked.get(act.text("bid")))
        .ifPresent(at -> answer.put("asked", AwardRecord.day(at).toString()));
    answer.put("on", AwardRecord.day(act.at()).toString());
    Optional.ofNullable(otherwise.get(act.text("bid")))
        .ifPresent(step -> answer.put(AwardForm.STEP, step));
    act.part().find("paper", String.class).ifPresent(paper -> answer.put("paper", paper));
    answers.put(act.text("bid"), answer);
  }

  /** Everything after the opening begins again; what was said before stays on record. */
  private void reopened(AwardAct act) {
    sheets.clear();
    committee.reopened();
    clear();
    decisions.keySet().removeIf(key -> !DecisionActs.isOnRepresentation(key));
    again.addAll(act.part().codes(AwardForm.AGAIN));
    Optional<String> upheld = act.part().find(AwardForm.REPRESENTATION, String.class);
    upheld
        .flatMap(id -> Optional.ofNullable(representations.get(id)))
        .ifPresent(one -> again.add(one.bid()));
    requests.clear();
    otherwise.clear();
    asked.clear();
    answers.clear();
    closedBy = Optional.empty();
    closedAt = Optional.empty();
    proposal = Optional.empty();
    award = Optional.empty();
    publication = Optional.empty();
    signUntil = Optional.empty();
    approved.clear();
    upheld.ifPresent(each -> representations.computeIfPresent(each, (id, one) -> one.again()));
  }

  List<Object> answerTrees() {
    return new ArrayList<>(answers.values());
  }
}
