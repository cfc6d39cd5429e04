package org.govsm.procurement.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Spoken;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/** Makes entries of decisions: what is followed, what yields, what does not arise. */
final class EntryMaker {

  private static final String OTHER_READING = "law.other-reading";
  private static final String READ_UP_TO = "law.read-up-to";

  /** A field that, where it is no, says that the provision does not reach the case. */
  private static final Set<String> REACH = Set.of("exempt", "applies", "covered", "meets");

  /** Fields of a notice that are for machines, and conditions that have entries of their own. */
  private static final Set<String> UNSAID = Set.of("weight", "conditions");

  private EntryMaker() {}

  static List<NoteEntry> entries(Agenda.Item item, Decision<?> decision) {
    List<NoteEntry> entries = new ArrayList<>();
    entries.add(main(item, decision));
    for (Finding finding : decision.trace().findings()) {
      if (finding.code().equals(OTHER_READING)) {
        entries.add(yields(item, finding));
      }
    }
    return entries;
  }

  private static NoteEntry main(Agenda.Item item, Decision<?> decision) {
    Ruling<?> ruling = decision.ruling();
    if (ruling instanceof Ruling.Undetermined<?> open) {
      List<Object> names =
          open.missing().stream().<Object>map(name -> new Term("fact." + name)).toList();
      return entry(
          item,
          NoteEntry.Status.OPEN,
          Message.of("note.open").with("missing", names),
          draft(decision, null, open.missing()));
    } else if (ruling instanceof Ruling.Refer<?> refer) {
      return referred(item, decision, refer);
    }
    return answered(item, decision, ((Ruling.Answer<?>) ruling).value());
  }

  private static NoteEntry referred(Agenda.Item item, Decision<?> decision, Ruling.Refer<?> refer) {
    Object indication = refer.indication().<Object>map(value -> value).orElse(null);
    NoteEntry.Draft draft =
        new NoteEntry.Draft(indication, List.of(refer.citation()), List.of(), remarks(decision));
    return switch (refer.question().key()) {
      case "rules.not-found" -> entry(item, NoteEntry.Status.NOT_FOUND, refer.question(), draft);
      case "rules.gap" -> entry(item, NoteEntry.Status.NOT_FOUND, Message.of("note.gap"), draft);
      case "rules.low" ->
          entry(
              item,
              NoteEntry.Status.SET_ASIDE,
              Message.of("note.low").with("indication", spoken(indication)),
              draft);
      default ->
          entry(
              item,
              NoteEntry.Status.TO_DECIDE,
              indication == null
                  ? refer.question()
                  : Message.of("note.to-decide")
                      .with("question", refer.question())
                      .with("indication", spoken(indication)),
              draft);
    };
  }

  private static NoteEntry answered(Agenda.Item item, Decision<?> decision, Object value) {
    NoteEntry.Draft draft = draft(decision, value, List.of());
    if (value instanceof Outputs outputs && isOutOfReach(outputs)) {
      return outOfReach(item, decision, draft);
    }
    return entry(
        item,
        NoteEntry.Status.APPLIED,
        Message.of("decision.answer").with("answer", spoken(value)),
        draft);
  }

  private static boolean isOutOfReach(Outputs outputs) {
    return outputs.rows().isEmpty()
        || !outputs.isMany()
            && outputs.rows().get(0).entrySet().stream()
                .anyMatch(
                    field ->
                        REACH.contains(field.getKey()) && Boolean.FALSE.equals(field.getValue()));
  }

  private static NoteEntry outOfReach(
      Agenda.Item item, Decision<?> decision, NoteEntry.Draft draft) {
    List<Step> steps = decision.trace().steps();
    List<Object> facts = Because.facts(decision);
    Message text =
        facts.isEmpty()
            ? Message.of("note.not-applicable")
            : Message.of("note.not-applicable-facts").with("facts", facts);
    List<Citation> cited = steps.isEmpty() ? Because.citations(decision) : draft.citations();
    return entry(
        item,
        NoteEntry.Status.NOT_APPLICABLE,
        text,
        new NoteEntry.Draft(draft.answer(), cited, List.of(), draft.remarks()));
  }

  private static NoteEntry yields(Agenda.Item item, Finding reading) {
    return entry(
        item,
        NoteEntry.Status.SET_ASIDE,
        Message.of("note.reading").with("reading", reading.text()),
        new NoteEntry.Draft(null, List.of(reading.citation()), List.of(), List.of()));
  }

  /** A question that is not asked, since the answer to another one or a fact speaks against it. */
  static NoteEntry ruledOut(
      Agenda.Item item, NoteEntry.Status status, Message why, List<Citation> citations) {
    return entry(item, status, why, new NoteEntry.Draft(null, citations, List.of(), List.of()));
  }

  private static NoteEntry entry(
      Agenda.Item item, NoteEntry.Status status, Message text, NoteEntry.Draft draft) {
    return new NoteEntry(item.section(), item.question(), status, text, draft);
  }

  private static NoteEntry.Draft draft(
      Decision<?> decision, @Nullable Object answer, List<String> missing) {
    Stream<Citation> cited =
        answer instanceof Procedure procedure
            ? procedure.provisions().stream()
            : decision.trace().steps().stream().map(Step::citation);
    return new NoteEntry.Draft(answer, cited.distinct().toList(), missing, remarks(decision));
  }

  /** What is to be known besides; how far the law was read is said once, at the end. */
  private static List<Finding> remarks(Decision<?> decision) {
    Map<Object, Finding> each = new LinkedHashMap<>();
    decision.trace().findings().stream()
        .filter(finding -> !Set.of(OTHER_READING, READ_UP_TO).contains(finding.code()))
        .forEach(finding -> each.putIfAbsent(finding.text(), finding));
    return List.copyOf(each.values());
  }

  static Object spoken(@Nullable Object value) {
    Object tree = value instanceof Outputs outputs ? outputs.toPlain() : value;
    if (tree instanceof Procedure procedure) {
      tree = procedure.toPlain();
    }
    if (tree instanceof Map<?, ?> fields) {
      return Spoken.answer(said(fields));
    } else if (tree instanceof List<?> rows) {
      return Spoken.answer(ofRows(rows));
    }
    return Spoken.answer(tree);
  }

  /** Rows of one field are a list under its name. */
  private static Object ofRows(List<?> rows) {
    List<Map<String, Object>> each =
        rows.stream()
            .filter(Map.class::isInstance)
            .map(row -> said((Map<?, ?>) row))
            .distinct()
            .toList();
    Set<String> names = new LinkedHashSet<>();
    each.forEach(row -> names.addAll(row.keySet()));
    if (each.isEmpty() || names.size() != 1) {
      return each;
    }
    String name = names.iterator().next();
    List<Object> values = each.stream().map(row -> row.get(name)).toList();
    return Map.of(name, values);
  }

  private static Map<String, Object> said(Map<?, ?> fields) {
    Map<String, Object> said = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (value != null && (fields.size() == 1 || !UNSAID.contains(String.valueOf(name)))) {
            said.put(String.valueOf(name), value);
          }
        });
    return said;
  }
}
