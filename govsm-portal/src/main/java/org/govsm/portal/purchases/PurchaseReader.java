package org.govsm.portal.purchases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Question;
import org.govsm.core.text.Message;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Sql;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.vocabulary.CodeLists;
import org.jspecify.annotations.Nullable;

/** Purchase reader: reads what somebody says of a purchase, by the law of its book. */
final class PurchaseReader {

  private static final String REASON = "reason";
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
  private static final int MOST = 200;

  /** The longest text of a fact and remark, in characters. */
  static final int LONGEST = 4_000;

  /** Pages and reports have these addresses beside those of purchases. */
  private static final Set<String> TAKEN = Set.of("new", "impact", "replay", "splitting");

  private static final Schema FORM =
      Schema.of(
          Field.of("id", Field.Kind.TEXT).required().says("its id in the register"),
          Field.of("title", Field.Kind.TEXT).required().says("what is bought"),
          Field.of("need", Field.Kind.TEXT).required().says("a short name for the need"),
          Field.of("book", Field.Kind.TEXT).says("the book by whose law it is made"),
          Field.of("used", Field.Kind.TEXT).says("the code of the procedure it was made by"),
          Field.of("supplier", Field.Kind.TEXT)
              .says("from whom it was bought: the id in the register of suppliers, or a name"),
          Field.of("reason", Field.Kind.TEXT)
              .says("why another procedure than that of the law was used"));

  /**
   * The ways that can be recorded: those of a book, and where it has any, those of several orders.
   */
  static List<String> ways(Law law, String book) {
    List<String> ways = new ArrayList<>(law.purchases().ways(book));
    CodeLists.shipped().find(CodeLists.SEVERAL_ORDERS).orElse(Set.of()).stream()
        .sorted()
        .filter(code -> !ways.isEmpty() && !ways.contains(code))
        .forEach(ways::add);
    return List.copyOf(ways);
  }

  /** Whether a page has an id for its address. */
  static boolean isTaken(String id) {
    return TAKEN.contains(id);
  }

  private final Law law;
  private final List<InputFault> faults = new ArrayList<>();

  PurchaseReader(Law law) {
    this.law = law;
  }

  /** Purchase as read. */
  record Read(String id, Map<String, Object> content, Case facts) {

    Optional<String> text(String name) {
      return Optional.ofNullable(content.get(name)).map(String::valueOf);
    }
  }

  Read read(Map<String, @Nullable Object> tree) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(tree);
    Map<String, @Nullable Object> asked = new LinkedHashMap<>();
    for (String part : List.of("days", "facts")) {
      if (rest.containsKey(part)) {
        asked.put(part, rest.remove(part));
      }
    }
    Optional<Node> said = own(rest);
    String book = book(tree);
    Optional<Case> facts = facts(book, asked);
    facts.ifPresent(given -> requireReasons(book, given, tree));
    ProblemException.unlessNone(faults);
    Map<String, Object> content = new LinkedHashMap<>(said.orElseThrow().toPlain());
    content.remove("id");
    content.put("book", book);
    content.putAll(facts.orElseThrow().toPlain());
    return new Read(said.orElseThrow().text("id"), content, facts.orElseThrow());
  }

  /** What is wrong with what a purchase says of itself, whatever is known of its case. */
  List<InputFault> wrongOfOwn(Map<String, @Nullable Object> tree) {
    own(tree);
    return List.copyOf(faults);
  }

  private Optional<Node> own(Map<String, @Nullable Object> tree) {
    Optional<Node> said = FORM.read(tree).part("", faults);
    check(tree, "id", "purchase.id", id -> Sql.isId(id) && !TAKEN.contains(id));
    check(tree, "need", "purchase.need-key", Sql::isId);
    check(tree, "title", "purchase.long-title", title -> title.length() <= MOST);
    check(tree, "used", "purchase.used-code", code -> CODE.matcher(code).matches());
    check(tree, "supplier", "purchase.long-supplier", who -> who.length() <= MOST);
    text(tree, "supplier").ifPresent(who -> faults.addAll(FreeTexts.in("/supplier", who)));
    code(tree).ifPresent(used -> misspelt(tree, used));
    if (String.valueOf(tree.get(REASON)).length() > LONGEST) {
      faults.add(tooLong("/reason"));
    }
    return said;
  }

  /**
   * What no rule names cannot be held against the rules. An order of a rate contract or from a
   * panel is put on record as what it is, with the one from which it comes.
   */
  private void misspelt(Map<String, @Nullable Object> tree, String used) {
    Optional<Message> none = law.purchases().noWay(book(tree), used);
    if (none.isEmpty()) {
      return;
    } else if (!CodeLists.shipped().contains(CodeLists.SEVERAL_ORDERS, used)) {
      faults.add(new InputFault("/used", "purchase.used-code", none.get()));
    } else if (!FreeTexts.decision("/reason", text(tree, REASON).orElse("")).isEmpty()) {
      fault("/reason", "purchase.several-reason");
    }
  }

  private static String book(Map<String, @Nullable Object> tree) {
    return tree.get("book") instanceof String id ? id : Law.UNION;
  }

  private void check(
      Map<String, @Nullable Object> tree, String name, String code, Predicate<String> right) {
    String pointer = "/" + name;
    if (tree.get(name) instanceof String text
        && !right.test(text)
        && faults.stream().noneMatch(fault -> fault.pointer().equals(pointer))) {
      fault(pointer, code);
    }
  }

  private Optional<Case> facts(String book, Map<String, @Nullable Object> asked) {
    Optional<Question> question = law.purchases().described(book);
    if (question.isEmpty()) {
      fault("/book", "purchase.no-law");
      return Optional.empty();
    }
    if (asked.get("facts") instanceof Map<?, ?> given) {
      given.forEach((name, fact) -> limit("/facts" + Tree.pointer(String.valueOf(name)), fact));
    }
    return law.book(book).read(question.get(), asked).part("", faults);
  }

  private void limit(String pointer, @Nullable Object fact) {
    if (String.valueOf(fact).length() > LONGEST) {
      faults.add(tooLong(pointer));
    }
  }

  static InputFault tooLong(String pointer) {
    return new InputFault(
        pointer, "purchase.long", Message.of("purchase.long").with("most", LONGEST));
  }

  /** What lacks a reason is told at once: it is not kept without one. */
  private void requireReasons(String book, Case facts, Map<String, @Nullable Object> tree) {
    boolean slip = faults.stream().anyMatch(fault -> fault.pointer().equals("/used"));
    Optional<String> used = slip ? Optional.empty() : code(tree);
    law.purchases().missingReasons(book, facts, used, text(tree, REASON)).stream()
        .filter(one -> faults.stream().noneMatch(own -> own.pointer().equals(one.pointer())))
        .forEach(faults::add);
  }

  /** What is no code was not bought by any procedure; that it is none is a fault of its own. */
  private static Optional<String> code(Map<String, @Nullable Object> tree) {
    return text(tree, "used").filter(code -> CODE.matcher(code).matches());
  }

  private static Optional<String> text(Map<String, @Nullable Object> tree, String name) {
    return tree.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private void fault(String pointer, String code) {
    faults.add(Faults.at(pointer, code));
  }
}
