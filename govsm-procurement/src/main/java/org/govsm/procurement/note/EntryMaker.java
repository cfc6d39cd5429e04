package org.govsm.procurement.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.procedure.Procedure;

/** Makes the entries of one question: what is followed, what yields, what does not arise. */
final class EntryMaker {

  private static final String OTHER_READING = "law.other-reading";
  private static final String NO_RULE = "law.not-found";
  private static final String READ_UP_TO = "law.read-up-to";

  private final Agenda.Item item;
  private final AnswerWords words;

  EntryMaker(Agenda.Item item, Question question) {
    this.item = item;
    words = new AnswerWords(question);
  }

  List<NoteEntry> entries(Decision<?> decision) {
    List<NoteEntry> entries = new ArrayList<>();
    entries.add(main(decision));
    for (Finding finding : decision.trace().findings()) {
      if (finding.code().equals(OTHER_READING)) {
        entries.add(yields(finding));
      }
    }
    return entries;
  }

  /** A question that is not asked, since the answer to another one or a fact speaks against it. */
  NoteEntry ruledOut(NoteEntry.Status status, Message fact, List<Citation> citations) {
    NoteEntry.Draft draft = NoteEntry.Draft.of(citations, List.of());
    return status == NoteEntry.Status.NOT_APPLICABLE
        ? notApplicable(fact, draft)
        : entry(status, yielding(citations).with("facts", fact), draft);
  }

  /** To another provision, or to a fact. */
  private static Message yielding(List<Citation> citations) {
    return Message.of(citations.isEmpty() ? "note.not-asked" : "note.yields");
  }

  /**
   * Whether it arises is not known: what would be answered is open; what is not in any case, is
   * not.
   */
  NoteEntry waiting(Decision<?> decision, Unsettled.Lack lack) {
    NoteEntry own = main(decision);
    if (!Set.of(NoteEntry.Status.APPLIED, NoteEntry.Status.TO_DECIDE, NoteEntry.Status.OPEN)
        .contains(own.status())) {
      return own;
    }
    List<String> missing = lack.and(new Unsettled.Lack(own.missing(), "")).missing();
    NoteEntry.Draft draft = NoteEntry.Draft.of(own.citations(), own.remarks());
    return missing.isEmpty()
        ? entry(
            NoteEntry.Status.TO_DECIDE,
            Message.of("note.rests-on").with("question", Message.of("question." + lack.question())),
            draft)
        : open(missing, draft);
  }

  /** What the text that was read does not say of a case with this fact is an officer's. */
  List<NoteEntry> unsaid(Decision<?> decision, Message fact) {
    NoteEntry own = main(decision);
    return own.status() == NoteEntry.Status.APPLIED
        ? List.of(
            own.toDecide(Message.of("note.unsaid").with("fact", fact).with("answer", own.text())))
        : entries(decision);
  }

  private NoteEntry main(Decision<?> decision) {
    Ruling<?> ruling = decision.ruling();
    if (ruling instanceof Ruling.Undetermined<?> open) {
      return open(open.missing(), draft(decision));
    } else if (ruling instanceof Ruling.Refer<?> refer) {
      return referred(decision, refer);
    }
    return answered(decision, ((Ruling.Answer<?>) ruling).value());
  }

  private NoteEntry open(List<String> missing, NoteEntry.Draft draft) {
    Object names = Joined.of(missing.stream().map(name -> new Term("fact." + name)).toList());
    return entry(
        NoteEntry.Status.OPEN,
        Message.of("note.open").with("missing", names),
        draft.missing(missing).because(Message.of("note.missing").with("missing", names)));
  }

  private NoteEntry referred(Decision<?> decision, Ruling.Refer<?> refer) {
    Object indication = refer.indication().<Object>map(value -> value).orElse(null);
    NoteEntry.Draft draft =
        NoteEntry.Draft.of(List.of(refer.citation()), remarks(decision)).answer(indication);
    return switch (refer.question().key()) {
      case "rules.not-found" ->
          entry(NoteEntry.Status.NOT_FOUND, Message.of("note.not-found"), ofBook(decision, draft));
      case "rules.gap" -> entry(NoteEntry.Status.NOT_FOUND, Message.of("note.gap"), draft);
      case "rules.low" ->
          entry(
              NoteEntry.Status.SET_ASIDE,
              Message.of("note.low").with("indication", words.sentence(indication)),
              draft);
      default ->
          entry(
              NoteEntry.Status.TO_DECIDE,
              indication == null
                  ? refer.question()
                  : Message.of("note.to-decide")
                      .with("question", refer.question())
                      .with("indication", words.sentence(indication)),
              draft);
    };
  }

  /** What a whole book lacks is the reason, and is written once for all its questions. */
  private static NoteEntry.Draft ofBook(Decision<?> decision, NoteEntry.Draft draft) {
    return decision.trace().findings().stream()
        .filter(finding -> finding.code().equals(NO_RULE))
        .findFirst()
        .map(finding -> draft.because(finding.text()).withoutRemark(NO_RULE))
        .orElse(draft);
  }

  private NoteEntry answered(Decision<?> decision, Object value) {
    NoteEntry.Draft draft = draft(decision).answer(value);
    if (value instanceof Outputs outputs && isOutOfReach(outputs)) {
      return outOfReach(decision, draft);
    } else if (value instanceof Procedure procedure) {
      draft = draft.citations(procedure.provisions().stream().distinct().toList());
    }
    List<Object> points = words.points(value);
    return entry(
        NoteEntry.Status.APPLIED,
        Message.of("decision.answer").with("answer", Joined.of(points)),
        draft.points(points));
  }

  private boolean isOutOfReach(Outputs outputs) {
    return outputs.rows().isEmpty()
        || !outputs.isMany()
            && outputs.rows().get(0).entrySet().stream()
                .filter(field -> Boolean.FALSE.equals(field.getValue()))
                .anyMatch(field -> Fields.shipped().isReach(item.question(), field.getKey()));
  }

  private NoteEntry outOfReach(Decision<?> decision, NoteEntry.Draft draft) {
    List<Object> facts = Reason.facts(decision);
    boolean unmet = decision.trace().steps().isEmpty();
    NoteEntry.Draft cited = unmet ? draft.citations(Reason.citations(decision)) : draft;
    return facts.isEmpty()
        ? entry(NoteEntry.Status.NOT_APPLICABLE, Message.of("note.not-applicable"), cited)
        : notApplicable(because(facts), cited);
  }

  private static Message because(List<Object> facts) {
    return Joined.of(facts) instanceof Message one
        ? one
        : Message.of("note.because").with("facts", facts);
  }

  private NoteEntry notApplicable(Message facts, NoteEntry.Draft draft) {
    return entry(
        NoteEntry.Status.NOT_APPLICABLE,
        Message.of("note.not-applicable-facts").with("facts", facts),
        draft.because(facts));
  }

  private NoteEntry yields(Finding reading) {
    return entry(
        NoteEntry.Status.SET_ASIDE,
        Message.of("note.reading").with("reading", reading.text()),
        NoteEntry.Draft.of(List.of(reading.citation()), List.of()));
  }

  private NoteEntry entry(NoteEntry.Status status, Message text, NoteEntry.Draft draft) {
    return new NoteEntry(item.section(), item.question(), status, text, draft);
  }

  private static NoteEntry.Draft draft(Decision<?> decision) {
    List<Citation> cited =
        decision.trace().steps().stream().map(Step::citation).distinct().toList();
    return NoteEntry.Draft.of(cited, remarks(decision));
  }

  /** What is to be known besides; how far the law was read is said once, at the end. */
  private static List<Finding> remarks(Decision<?> decision) {
    Map<Object, Finding> each = new LinkedHashMap<>();
    decision.trace().findings().stream()
        .filter(finding -> !Set.of(OTHER_READING, READ_UP_TO).contains(finding.code()))
        .forEach(finding -> each.putIfAbsent(finding.text(), finding));
    return List.copyOf(each.values());
  }
}
