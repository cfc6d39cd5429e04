package org.govsm.procurement.note;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Trace;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.procedure.Procedures;
import org.govsm.procurement.question.Consistency;
import org.jspecify.annotations.Nullable;

/** A note in the making: what was asked, what came of it, and what is passed on. */
final class Notebook {

  private static final String CHANNEL = "channel";
  private static final Set<Agenda.Gate.Kind> SETTING_ASIDE =
      Set.of(Agenda.Gate.Kind.UNLESS, Agenda.Gate.Kind.WHERE);

  private final Questions law;
  private final Unsettled unsettled;
  private final List<Trace> traces = new ArrayList<>();
  private final Map<String, Decision<?>> decided = new LinkedHashMap<>();
  private final List<NoteEntry> entries = new ArrayList<>();
  private final Set<String> ruledOut = new HashSet<>();
  private Case facts;

  /** With the names of the facts that a case may give. */
  Notebook(Questions law, Case facts, Set<String> askable) {
    this.law = law;
    this.facts = facts;
    unsettled = new Unsettled(askable);
  }

  List<NoteEntry> entries() {
    return entries;
  }

  List<Trace> traces() {
    return List.copyOf(traces);
  }

  void ask(Agenda.Item item) {
    Optional<Question> question = law.question(item.question());
    if (question.isEmpty() || !isGiven(item)) {
      return;
    }
    EntryMaker maker = new EntryMaker(item, question.get());
    Optional<NoteEntry> out = ruledOut(item, maker);
    if (out.isPresent()) {
      entries.add(out.get());
      ruledOut.add(item.question());
      return;
    }
    Decision<?> decision = law.decide(item.question(), Consistency.fitting(question.get(), facts));
    traces.add(decision.trace());
    Optional<Unsettled.Lack> lack = lack(item);
    if (lack.isPresent()) {
      unsettled.note(item, lack.get());
      entries.add(maker.waiting(decision, lack.get()));
      return;
    }
    decided.put(item.question(), decision);
    unsettled.note(item, decision);
    entries.addAll(
        unsaid(item)
            .map(fact -> maker.unsaid(decision, fact))
            .orElseGet(() -> maker.entries(decision)));
    passOn(item, decision);
  }

  /** What the gates lack: while one of them is not known, no answer behind it is. */
  private Optional<Unsettled.Lack> lack(Agenda.Item item) {
    Optional<Unsettled.Lack> lack = Optional.empty();
    for (Agenda.Gate gate : item.gates()) {
      if (gate.kind() != Agenda.Gate.Kind.WHERE && value(gate.name()).isEmpty()) {
        Optional<Unsettled.Lack> more = unsettled.lack(gate.name());
        if (more.isPresent()) {
          lack = lack.isPresent() ? Optional.of(lack.get().and(more.get())) : more;
        }
      }
    }
    return lack;
  }

  /** The fact of which the text that was read does not say whether it is reached. */
  private Optional<Message> unsaid(Agenda.Item item) {
    for (Agenda.Gate gate : item.gates()) {
      if (gate.kind() == Agenda.Gate.Kind.REFER
          && value(gate.name()).filter(gate::fits).isPresent()) {
        return Optional.of(given(gate.name()));
      }
    }
    return Optional.empty();
  }

  /** Whether what is known says that a question does not apply or is set aside. */
  boolean isRuledOut(Agenda.Item item) {
    return ruledOut.contains(item.question());
  }

  /** Whether what is known opens a question that is not asked of every case. */
  boolean isGiven(Agenda.Item item) {
    for (Agenda.Gate gate : item.gates()) {
      if (gate.kind() == Agenda.Gate.Kind.GIVEN && !facts.knows(gate.name())) {
        return false;
      }
    }
    return true;
  }

  private Optional<NoteEntry> ruledOut(Agenda.Item item, EntryMaker maker) {
    for (Agenda.Gate gate : item.gates()) {
      Optional<Object> value = value(gate.name());
      boolean fits = value.filter(gate::fits).isPresent();
      if (gate.kind() == Agenda.Gate.Kind.IF && value.isPresent() && !fits) {
        return Optional.of(out(maker, NoteEntry.Status.NOT_APPLICABLE, gate));
      } else if (fits && SETTING_ASIDE.contains(gate.kind())) {
        return Optional.of(out(maker, NoteEntry.Status.SET_ASIDE, gate));
      }
    }
    return ofAnother(law.question(item.question()).orElseThrow())
        .map(fact -> maker.ruledOut(NoteEntry.Status.NOT_APPLICABLE, given(fact), List.of()));
  }

  /** A fact whose code only other questions know: what is given, is not missing here. */
  private Optional<String> ofAnother(Question question) {
    for (Fact fact : question.facts()) {
      Optional<Object> value = fact.isMany() ? Optional.empty() : facts.fact(fact.name());
      if (value.isPresent() && !fact.unknownCodes(value.get()).isEmpty()) {
        return Optional.of(fact.name());
      }
    }
    return Optional.empty();
  }

  /** What a question answered, in its one or first field, else a fact. */
  private Optional<Object> value(String name) {
    return Optional.ofNullable(decided.get(name))
        .flatMap(Notebook::answer)
        .filter(outputs -> !outputs.isMany())
        .flatMap(outputs -> outputs.rows().get(0).values().stream().findFirst())
        .or(() -> facts.fact(name));
  }

  /** The field of the gate alone. */
  private static Map<String, @Nullable Object> first(Decision<?> decision) {
    Map<String, @Nullable Object> row = answer(decision).orElseThrow().rows().get(0);
    String name = row.keySet().iterator().next();
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put(name, row.get(name));
    return one;
  }

  /** The decision on a gate, where it is a question of one table. */
  private Optional<Decision<?>> decision(Agenda.Gate gate) {
    return Optional.<Decision<?>>ofNullable(decided.get(gate.name()))
        .filter(decision -> answer(decision).isPresent());
  }

  private static Optional<Outputs> answer(Decision<?> decision) {
    return decision.ruling() instanceof Ruling.Answer<?> answer
            && answer.value() instanceof Outputs outputs
        ? Optional.of(outputs)
        : Optional.empty();
  }

  private NoteEntry out(EntryMaker maker, NoteEntry.Status status, Agenda.Gate gate) {
    Optional<Decision<?>> decision = decision(gate);
    Message why = decision.map(asked -> answered(gate, asked)).orElseGet(() -> given(gate.name()));
    List<Citation> citations =
        decision.stream()
            .flatMap(asked -> asked.trace().steps().stream())
            .map(Step::citation)
            .distinct()
            .toList();
    return maker.ruledOut(status, why, citations);
  }

  private Message answered(Agenda.Gate gate, Decision<?> asked) {
    Question question = law.question(gate.name()).orElseThrow();
    return Message.of("note.answered")
        .with("question", question.title())
        .with("answer", new AnswerWords(question).sentence(first(asked)));
  }

  private Message given(String fact) {
    Object value = value(fact).orElseThrow();
    return Message.of("note.fact")
        .with("fact", new Term("fact." + fact))
        .with("value", value instanceof String code ? new Term(code) : value);
  }

  /** An answer of one row, or of a document, becomes a fact for what comes after. */
  private void passOn(Agenda.Item item, Decision<?> decision) {
    Map<?, ?> fields = fields(decision);
    item.passedOn()
        .forEach(
            (field, fact) -> {
              Object value = fields.get(field);
              if (value != null && !facts.knows(fact)) {
                facts = facts.toDraft().fact(fact, value).done();
              }
            });
    if (decision.ruling() instanceof Ruling.Undetermined<?>
        || decision.ruling() instanceof Ruling.Refer<?>) {
      passOnChannel(item);
    }
  }

  /** Where the procedure is open, the channel may be known all the same. */
  private void passOnChannel(Agenda.Item item) {
    String channel = item.passedOn().getOrDefault(CHANNEL, "");
    if (item.question().equals(Procedures.QUESTION)
        && !channel.isEmpty()
        && !facts.knows(channel)) {
      Procedures.of(law.book())
          .channel(Consistency.fitting(law.question(item.question()).orElseThrow(), facts))
          .ifPresent(code -> facts = facts.toDraft().fact(channel, code).done());
    }
  }

  private static Map<?, ?> fields(Decision<?> decision) {
    if (!(decision.ruling() instanceof Ruling.Answer<?> answer)) {
      return Map.of();
    } else if (answer.value() instanceof Outputs outputs) {
      return outputs.rows().size() == 1 ? outputs.rows().get(0) : Map.of();
    }
    @Nullable Object tree = answer.value() instanceof ToPlain document ? document.toPlain() : null;
    return tree instanceof Map<?, ?> fields ? fields : Map.of();
  }
}
