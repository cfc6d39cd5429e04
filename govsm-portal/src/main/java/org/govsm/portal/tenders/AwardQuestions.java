package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.award.AwardReport;
import org.govsm.procurement.award.FiledRepresentation;
import org.govsm.procurement.award.LateConflict;
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
  static Stream<String> questions(Evaluated now, Instant at) {
    AwardRecord record = now.record();
    boolean told =
        record.tender().acts().stream()
            .anyMatch(act -> act.kind() == TenderAct.Kind.TECHNICAL_RESULT);
    Stream<String> result =
        told
                && record.needsSheets()
                && !record.isAssessed()
                && !record.isLapsed(at)
                && !AwardRoles.isCancelled(record)
            ? Stream.of(RESULT)
            : Stream.empty();
    return Stream.concat(now.questions().stream(), result);
  }

  /** The same without those that a caller may not answer. */
  static Stream<String> questions(Evaluated now, Instant at, Caller by) {
    return questions(now, at).filter(one -> now.record().mayAnswer(one, by.actor()));
  }

  /** The questions that wait for a caller's answer, a row of work each. */
  static List<WorkItem> waiting(StoredTender one, Evaluated now, Caller by, Messages words) {
    AwardRecord record = now.record();
    if (!AwardRoles.has(record, AwardAct.Kind.DECISION, by)) {
      return List.of();
    }
    return now.questions().stream()
        .filter(question -> record.mayAnswer(question, by.actor()))
        .map(question -> row(one, now, question, words))
        .toList();
  }

  private static WorkItem row(StoredTender one, Evaluated now, String question, Messages words) {
    AwardRecord record = now.record();
    String[] parts = question.split("/", 2);
    Optional<FiledRepresentation> filed =
        record.representations().stream()
            .filter(each -> parts.length > 1 && each.id().equals(parts[1]))
            .findFirst();
    Optional<LateConflict> conflict =
        record.conflictsAfterAward().stream()
            .filter(each -> parts.length > 1 && each.member().equals(parts[1]))
            .findFirst();
    String about =
        filed
            .map(each -> each.id() + " (" + ComparisonSheet.bidder(now, each.bid()) + ")")
            .or(() -> conflict.map(LateConflict::member))
            .orElseGet(() -> names(record));
    LocalDate since =
        Moments.day(
            filed
                .map(FiledRepresentation::at)
                .or(() -> conflict.map(LateConflict::at))
                .orElse(now.asOf()));
    WorkItem item =
        WorkItem.of(
                "award-decision",
                one.department(),
                Map.of(
                    "title", one.title(words.language()),
                    "number", one.id(),
                    "question", Message.of("awards.question." + parts[0]),
                    "about", about),
                EvaluationPages.at(one) + "/steps/" + NextSteps.DECISION,
                since)
            .holdingUp();
    return last(now).filter(day -> !day.isBefore(since)).map(item::dueOn).orElse(item);
  }

  /** The members whose sheets are waited for. */
  private static String names(AwardRecord record) {
    return record.members().stream()
        .filter(member -> !record.entered().contains(member))
        .collect(Collectors.joining(", "));
  }

  /**
   * An answer serves until the contract is to be signed, or while an award can still be made; on a
   * tender that was cancelled no day hangs on it.
   */
  private static Optional<LocalDate> last(Evaluated now) {
    AwardRecord record = now.record();
    if (record.tender().status().equals("cancelled")) {
      return Optional.empty();
    }
    return record.award().isEmpty()
        ? record.validUntil()
        : record.signUntil().or(() -> now.plan().found().flatMap(AwardReport::signBy));
  }

  static List<FormInput> decision(AwardScene scene) {
    List<Choice> choices =
        questions(scene.now(), scene.now().asOf(), scene.page().caller())
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
