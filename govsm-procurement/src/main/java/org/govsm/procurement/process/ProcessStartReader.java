package org.govsm.procurement.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Reads a start from its tree: the words by a schema, the facts by what the procedure asks. */
final class ProcessStartReader {

  private static final String FACTS = "facts";

  private ProcessStartReader() {}

  private static Schema form(Library library) {
    String[] kinds =
        ProcedureKind.shipped().stream().map(ProcedureKind::code).toArray(String[]::new);
    String[] books = library.books().stream().map(RuleBook::id).toArray(String[]::new);
    return Schema.of(
            Field.oneOf("procedure", Field.Kind.CODE, kinds).required().says("the procedure"),
            Field.oneOf("book", Field.Kind.CODE, books).required().says("the law of the buyer"),
            Field.form(FACTS, Schema.of()).required().says("days and facts of the purchase"),
            Field.of("route", Field.Kind.CODE).says("the permitted procedure that is followed"),
            Field.of("claim", Field.Kind.CODE).says("the ground, or the public body"),
            Field.of("order", Field.Kind.CODE).says("digest of the authority's order"))
        .where(ProcessStartReader::digest);
  }

  private static List<InputFault> digest(Node start) {
    return start
        .find("order", String.class)
        .filter(order -> !StepRequest.isDigest(order))
        .map(order -> List.of(start.fault("order", "tree.digest", Message.of("procedure.digest"))))
        .orElse(List.of());
  }

  static Checked<ProcessStart> read(@Nullable Object tree, Library library) {
    return form(library)
        .read(withoutFacts(tree))
        .<Checked<ProcessStart>>fold(
            node -> read(node, facts(tree), library), faults -> new Checked.Rejected<>(faults));
  }

  /** The facts have names and kinds that only the book knows. */
  private static @Nullable Object withoutFacts(@Nullable Object tree) {
    if (!(tree instanceof Map<?, ?> given)) {
      return tree;
    }
    Map<Object, @Nullable Object> rest = new LinkedHashMap<>(given);
    rest.computeIfPresent(FACTS, (name, facts) -> facts instanceof Map<?, ?> ? Map.of() : facts);
    return rest;
  }

  private static Map<String, ?> facts(@Nullable Object tree) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    if (tree instanceof Map<?, ?> given && given.get(FACTS) instanceof Map<?, ?> members) {
      members.forEach((name, value) -> facts.put(String.valueOf(name), value));
    }
    return facts;
  }

  private static Checked<ProcessStart> read(Node node, Map<String, ?> facts, Library library) {
    RuleBook book = library.book(node.text("book")).orElseThrow();
    ProcedureKind kind = ProcedureKind.find(node.text("procedure")).orElseThrow();
    return book.read(ProcessQuestion.of(kind, book), facts)
        .<Checked<ProcessStart>>fold(
            known -> new Checked.Accepted<>(start(node, known)),
            faults -> {
              List<InputFault> placed = new ArrayList<>();
              faults.forEach(fault -> placed.add(fault.within("/" + FACTS)));
              return new Checked.Rejected<>(placed);
            });
  }

  private static ProcessStart start(Node node, Case facts) {
    ProcessStart.Draft draft = ProcessStart.draft(node.text("procedure"), node.text("book"), facts);
    node.find("route", String.class).ifPresent(draft::route);
    node.find("claim", String.class).ifPresent(draft::claim);
    node.find("order", String.class).ifPresent(draft::order);
    return draft.done();
  }
}
