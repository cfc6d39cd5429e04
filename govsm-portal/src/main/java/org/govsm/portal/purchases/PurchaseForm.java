package org.govsm.portal.purchases;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.ask.AnswerView;
import org.govsm.portal.ask.CaseForm;
import org.govsm.portal.ask.Law;
import org.govsm.portal.ask.OfferedConditions;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.NewerVersion;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.impact.PurchaseLaw;
import org.jspecify.annotations.Nullable;

/** Purchase form as typed: its own fields, and those that the law of its book asks for. */
final class PurchaseForm {

  static final List<String> OWN = List.of("id", "title", "need", "used", "supplier", "reason");

  private static final String CHOSEN = "chosenBook";

  private static final Map<String, String> LABELS =
      Map.of("/id", "purchase.id-label", "/title", "purchase.what", "/need", "purchase.need");

  private final Law law;
  private final RuleBook book;
  private final Map<String, String> typed;
  private final CaseForm facts;
  private final Map<String, InputFault> errors = new LinkedHashMap<>();

  private PurchaseForm(
      Law law, String book, Map<String, String> typed, Function<Question, CaseForm> facts) {
    this.law = law;
    this.book = law.book(book);
    this.typed = typed;
    this.facts =
        facts.apply(question(law, book)).asking(known -> law.purchases().asked(book, known));
  }

  private static Question question(Law law, String book) {
    return law.purchases()
        .described(book)
        .orElseGet(() -> law.asked(book, PurchaseLaw.PROCEDURE).question());
  }

  static PurchaseForm sent(Law law, MultivaluedMap<String, String> sent) {
    Map<String, String> typed = new TreeMap<>();
    sent.forEach((name, said) -> typed.put(name, String.join("\n", said).strip()));
    typed.remove("csrf");
    typed.remove(Form.SHOWN);
    String book = typed.getOrDefault("book", Law.UNION);
    return new PurchaseForm(law, book, typed, question -> CaseForm.of(question, sent));
  }

  /** What was typed, under the rules that were chosen instead. */
  static PurchaseForm underChosenBook(Law law, MultivaluedMap<String, String> sent) {
    sent.putSingle("book", String.valueOf(sent.getFirst(CHOSEN)));
    return sent(law, sent);
  }

  /** Whether other rules are to be taken, or the same ones taken anew. */
  boolean isOtherBookChosen() {
    String chosen = typed(CHOSEN);
    boolean asked = typed("do").equals("book");
    return !chosen.isEmpty() && LongForm.isAnswered(said()) && (asked || !chosen.equals(book.id()));
  }

  static PurchaseForm blank(Law law, String book, String today) {
    Map<String, String> day = Map.of("publication", today);
    return new PurchaseForm(
        law, book, new TreeMap<>(), question -> CaseForm.of(question, day, Map.of()));
  }

  /** A form that is begun with what is known of a case, such as that of an answer. */
  static PurchaseForm begun(Law law, String book, MultivaluedMap<String, String> known) {
    return new PurchaseForm(law, book, new TreeMap<>(), question -> CaseForm.of(question, known));
  }

  static PurchaseForm of(Law law, StoredPurchase now) {
    Map<String, String> typed = new TreeMap<>();
    typed.put("id", now.id());
    typed.put("title", now.title());
    typed.put("need", now.need());
    now.used().ifPresent(code -> typed.put("used", code));
    now.supplier().ifPresent(who -> typed.put("supplier", who));
    now.reason().ifPresent(reason -> typed.put("reason", reason));
    typed.put("version", String.valueOf(now.version()));
    Case known = PurchaseReports.read(law, now);
    return new PurchaseForm(
        law,
        now.book(),
        typed,
        question -> CaseForm.of(question, tree(known, "days"), tree(known, "facts")));
  }

  private static Map<String, ?> tree(Case known, String part) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (known.toPlain().get(part) instanceof Map<?, ?> members) {
      members.forEach((name, item) -> tree.put(String.valueOf(name), item));
    }
    return tree;
  }

  /** What the desk is told. */
  Map<String, @Nullable Object> tree() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    for (String name : OWN) {
      // A reason that was typed over several lines is kept as one.
      String one = typed(name).replaceAll("\\s*\\R\\s*", " ");
      Optional.of(one).filter(t -> !t.isEmpty()).ifPresent(t -> tree.put(name, t));
    }
    tree.put("book", book.id());
    ProblemException.unlessNone(facts.unasked());
    tree.putAll(
        facts
            .read()
            .fold(
                Case::toPlain,
                faults -> {
                  List<InputFault> all = new ArrayList<>(PurchaseService.wrongOfOwn(law, tree));
                  all.addAll(faults);
                  throw new ProblemException(ProblemDetail.refused(all));
                }));
    return tree;
  }

  /** How one buys, by the book: the answer of the law to what is typed, in words. */
  Optional<String> answer(Messages words) {
    if (law.purchases().question(book.id(), PurchaseLaw.PROCEDURE).isEmpty()) {
      return Optional.empty();
    }
    return decided().map(decision -> AnswerView.of(decision, words).title());
  }

  /** What the law decides on what is typed; nothing where that cannot be read. */
  private Optional<Decision<?>> decided() {
    return facts
        .settled()
        .map(known -> law.asked(book.id(), PurchaseLaw.PROCEDURE).answer().apply(known));
  }

  /** What stands in all of its fields, by their names. */
  Map<String, String> all() {
    Map<String, String> all = new TreeMap<>(facts.typed());
    all.putAll(typed);
    all.put("book", book.id());
    return all;
  }

  /** The form on the newest version, where it was made from another one. */
  PurchaseForm takenOver(Optional<StoredPurchase> seen, StoredPurchase now) {
    Map<String, String> form =
        NewerVersion.takenOver(
            seen.map(one -> of(law, one).all()).orElse(Map.of()), all(), of(law, now).all());
    return sent(law, Form.of(form).sent());
  }

  Form said() {
    return Form.of(typed);
  }

  int version() {
    return said().version();
  }

  /** Faults stand at their fields; what belongs to none stands at the first. */
  void wrong(List<InputFault> faults) {
    facts.wrong(faults.stream().filter(f -> !errorsOf(f).isPresent()).toList());
    for (InputFault fault : faults.stream().filter(f -> !isMade(f)).toList()) {
      errors.putIfAbsent(errorsOf(fault).orElse(field(fault.pointer())), inWords(fault));
    }
  }

  /** Whether it is made of what is bought, which is asked for by itself. */
  private boolean isMade(InputFault fault) {
    boolean unnamed = typed("version").isEmpty() && typed("title").isEmpty();
    return unnamed && fault.code().equals("tree.required") && fault.pointer().matches("/id|/need");
  }

  /** What is missing is asked for by the label of its field. */
  private static InputFault inWords(InputFault fault) {
    String label = LABELS.getOrDefault(fault.pointer(), "");
    return fault.code().equals("tree.required") && !label.isEmpty()
        ? new InputFault(
            fault.pointer(),
            fault.code(),
            Message.of("form.fill-in").with("label", Message.of(label)))
        : fault;
  }

  private static Optional<String> errorsOf(InputFault fault) {
    String name = fault.pointer().replaceFirst("^/", "");
    return fault.pointer().matches("/(days|facts)/.*")
        ? Optional.empty()
        : Optional.of(OWN.contains(name) ? name : "title");
  }

  private static String field(String pointer) {
    return pointer.replaceFirst("^/days/", "day.").replaceFirst("^/facts/", "fact.");
  }

  Map<String, InputFault> errors() {
    return errors;
  }

  String typed(String name) {
    return typed.getOrDefault(name, "");
  }

  RuleBook book() {
    return book;
  }

  List<RuleBook> books() {
    return law.purchases().buyingBooks();
  }

  List<String> ways() {
    return PurchaseReader.ways(law, book.id());
  }

  /** The fields that the procedure asks for, or those that only the note asks for. */
  List<FormField> fields(boolean procedure, Messages words) {
    Question own = law.asked(book.id(), PurchaseLaw.PROCEDURE).question();
    List<String> names = new ArrayList<>();
    own.dayRoles().forEach(role -> names.add("day." + role));
    own.facts().stream().map(Fact::name).forEach(name -> names.add("fact." + name));
    List<FormField> all = facts.fields(Map.of(), words);
    return decided().map(decision -> OfferedConditions.of(all, decision)).orElse(all).stream()
        .filter(field -> names.contains(field.name()) == procedure)
        .toList();
  }
}
