package org.govsm.procurement.award;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.document.Node;

/** State of an award after its acts, in order of time. */
final class AwardState {

  final Map<String, Node> sheets = new TreeMap<>();
  final Map<String, Node> resolutions = new HashMap<>();
  final Map<String, String> explanations = new HashMap<>();
  final Map<String, String> facts = new TreeMap<>();
  final Map<String, Instant> requests = new TreeMap<>();
  final Map<String, Map<String, Object>> answers = new TreeMap<>();
  final Map<String, FiledRepresentation> representations = new LinkedHashMap<>();
  boolean closed = false;
  Optional<AwardAct> proposal = Optional.empty();
  Optional<AwardAct> award = Optional.empty();
  Optional<AwardAct> publication = Optional.empty();
  Optional<Instant> last = Optional.empty();

  AwardState(List<AwardAct> acts) {
    acts.forEach(this::take);
  }

  private void take(AwardAct act) {
    last = Optional.of(act.at());
    Node part = act.part();
    switch (act.kind()) {
      case ASSESSMENT -> sheets.put(act.by(), part);
      case CLOSING -> closed = true;
      case RESOLUTION -> resolutions.put(at(part.text("bid"), part.text("requirement")), part);
      case EXPLANATION -> explanations.put(part.text("bid"), part.text("result"));
      case FACTS ->
          part.branches("facts").forEach(one -> facts.put(FactActs.name(one), one.text("said")));
      case MATCH_REQUEST ->
          requests.put(part.text("bid"), part.get("until", OffsetDateTime.class).toInstant());
      case MATCH_ANSWER -> answered(act);
      case PROPOSAL -> proposal = Optional.of(act);
      case RETURN -> proposal = Optional.empty();
      case AWARD -> award = Optional.of(act);
      case PUBLICATION -> publication = Optional.of(act);
      case REPRESENTATION ->
          representations.put(part.text("id"), FiledRepresentation.received(act));
      case REPRESENTATION_STEP ->
          representations.computeIfPresent(part.text("id"), (id, one) -> one.after(act));
      case REOPENING -> reopened(act);
    }
  }

  static String at(String bid, String requirement) {
    return bid + "/" + requirement;
  }

  private void answered(AwardAct act) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("bid", act.text("bid"));
    answer.put("answer", act.text("answer"));
    answer.put("on", AwardRecord.day(act.at()).toString());
    act.part().find("paper", String.class).ifPresent(paper -> answer.put("paper", paper));
    answers.put(act.text("bid"), answer);
  }

  /** Everything after the opening begins again; what was said before stays on record. */
  private void reopened(AwardAct act) {
    sheets.clear();
    resolutions.clear();
    explanations.clear();
    facts.clear();
    requests.clear();
    answers.clear();
    closed = false;
    proposal = Optional.empty();
    award = Optional.empty();
    publication = Optional.empty();
    representations.computeIfPresent(act.text("representation"), (id, one) -> one.again());
  }

  List<Object> answerTrees() {
    return new ArrayList<>(answers.values());
  }
}
