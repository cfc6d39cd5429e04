package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.tender.TenderAct;
import org.jspecify.annotations.Nullable;

/** Questions before the award that the competent authority answers, and the form for an answer. */
final class AwardQuestions {

  private static final String QUESTION = "question";
  private static final String RESULT = "sheet-against-result";

  private AwardQuestions() {}

  /**
   * The questions that the competent authority may answer, each with what it is about: those that
   * wait, and whether a bid may fail that passed in the technical result.
   */
  static Stream<String> questions(AwardRecord record, Instant at) {
    boolean told =
        record.tender().acts().stream()
            .anyMatch(act -> act.kind() == TenderAct.Kind.TECHNICAL_RESULT);
    Stream<String> result =
        told && record.needsSheets() && !record.isAssessed() && !record.isLapsed(at)
            ? Stream.of(RESULT)
            : Stream.empty();
    return Stream.concat(record.openQuestions(at).stream(), result);
  }

  static List<FormInput> decision(AwardScene scene) {
    List<Choice> choices =
        questions(scene.record(), scene.now().asOf())
            .map(one -> Choice.of(one, question(scene, one)))
            .toList();
    return List.of(
        scene.input(QUESTION, Kind.CHOICE).choose(choices).must(),
        scene.input("answer", Kind.CHOICE).choose(scene.said("answer", "YES", "NO")).must(),
        scene.input(AwardSteps.REASON, Kind.AREA).must());
  }

  private static String question(AwardScene scene, String key) {
    String[] parts = key.split("/", 2);
    String said = scene.page().say("awards.question." + parts[0]);
    return parts.length > 1 ? said + " (" + parts[1] + ")" : said;
  }

  /** A question, and what it is about. */
  static Map<String, @Nullable Object> answered(Map<String, @Nullable Object> fields) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>(fields);
    String[] parts = String.valueOf(members.get(QUESTION)).split("/", 2);
    if (parts.length > 1) {
      members.put(QUESTION, parts[0]);
      members.put("about", parts[1]);
    }
    return members;
  }
}
