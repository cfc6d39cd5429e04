package org.govsm.procurement.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Decider;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.QuestionKey;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.Verification;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NearestName;
import org.govsm.procurement.note.DecisionNotes;
import org.govsm.procurement.procedure.PurchaseClasses;
import org.govsm.procurement.question.ComposedQuestion;
import org.govsm.procurement.question.Consistency;

/**
 * Every question that this jar answers by the law of one book: those of its packs, and those that
 * are answered by way of several. A portal or an API needs only this door, but for one question:
 * whether a demand was cut up is asked through {@link org.govsm.procurement.procedure.Splitting},
 * since a case cannot hold a list of orders.
 */
public final class ProcurementQuestions implements Decider {

  private final Library library;
  private final RuleBook book;
  private final Map<String, ComposedQuestion> composed = new LinkedHashMap<>();
  private final List<Function<RuleBook, ? extends ComposedQuestion>> own;
  private final List<Messages> ownWords;
  private final Map<String, Messages> words = new ConcurrentHashMap<>();

  private ProcurementQuestions(
      Library library,
      RuleBook book,
      List<Function<RuleBook, ? extends ComposedQuestion>> own,
      List<Messages> ownWords) {
    this.library = library;
    this.book = book;
    this.own = List.copyOf(own);
    this.ownWords = List.copyOf(ownWords);
    ComposedQuestions.of(book).all().forEach(each -> composed.put(each.question().id(), each));
    own.forEach(make -> add(make.apply(book)));
  }

  private void add(ComposedQuestion question) {
    String id = question.question().id();
    if (book.question(id).isPresent() || composed.putIfAbsent(id, question) != null) {
      throw new IllegalArgumentException(
          "the book " + book.id() + " answers '" + id + "' already; call yours otherwise");
    }
  }

  /**
   * The questions of a book, made once for each book.
   *
   * @param library where the book is
   * @param book the id of the book, such as {@code IN}
   * @throws IllegalArgumentException with the nearest id, if the library has no such book
   */
  public static ProcurementQuestions of(Library library, String book) {
    return library
        .requireBook(book)
        .once(
            ProcurementQuestions.class,
            found -> new ProcurementQuestions(library, found, List.of(), List.of()));
  }

  /**
   * These questions and one of the host's own. It is listed, checked and decided like the others,
   * and its facts are known to them; the note for the file does not have it. Made anew at each
   * call: keep it.
   *
   * @param question makes it over a book, by {@link
   *     org.govsm.procurement.question.WorkedQuestion#draft} or as the host likes; asked several
   *     times
   * @throws IllegalArgumentException if the book answers a question of that id already, or knows a
   *     fact that it asks as one of another kind, unit or codes
   */
  public ProcurementQuestions with(Function<RuleBook, ? extends ComposedQuestion> question) {
    question.apply(book).question().facts().forEach(this::requireAlike);
    Library known =
        library.toDraft().alsoInJava(over -> List.of(question.apply(over).question())).done();
    List<Function<RuleBook, ? extends ComposedQuestion>> more = new ArrayList<>(own);
    more.add(question);
    return new ProcurementQuestions(known, known.book(book.id()).orElseThrow(), more, ownWords);
  }

  /**
   * These questions and words of the host's own: those of its own questions, or a language that
   * govsm does not ship. They go over those of the law in {@link #messages}.
   *
   * @param own as {@link Messages#of} or {@link Messages#translation} gives them
   */
  public ProcurementQuestions with(Messages own) {
    List<Messages> more = new ArrayList<>(ownWords);
    more.add(own);
    return new ProcurementQuestions(library, book, this.own, more);
  }

  /**
   * The sentences in which the decisions are said: those of the law of this library, and the host's
   * own over them. Made once for each language.
   *
   * @param language {@code en}, {@code hi}, or one that the host brought
   * @return the sentences, with English behind them; nothing for a language that nobody brought
   */
  @Override
  public Optional<Messages> messages(String language) {
    List<Messages> here = ownWords.stream().filter(one -> one.language().equals(language)).toList();
    if (here.isEmpty() && !Messages.LANGUAGES.contains(language)) {
      return Optional.empty();
    }
    return Optional.of(words.computeIfAbsent(language, asked -> over(here, asked)));
  }

  private Messages over(List<Messages> here, String language) {
    Messages said =
        library == ProcurementLaw.library()
            ? ProcurementLaw.messages(language)
            : ProcurementLaw.messages(language, library);
    for (Messages one : here) {
      said = one.over(said);
    }
    return said;
  }

  /** A case has one value under a name, which all questions of a book read. */
  private void requireAlike(Fact fact) {
    List<Fact> known = questions().stream().flatMap(one -> one.fact(fact.name()).stream()).toList();
    List<Fact> alike =
        known.stream()
            .filter(one -> one.type() == fact.type() && one.unit().equals(fact.unit()))
            .filter(one -> one.isMany() == fact.isMany())
            .toList();
    Set<String> codes =
        alike.stream().flatMap(one -> one.codes().stream()).collect(Collectors.toSet());
    boolean open = alike.stream().anyMatch(one -> one.codes().isEmpty());
    boolean coded = open || !fact.codes().isEmpty() && codes.containsAll(fact.codes());
    if (!known.isEmpty() && (alike.isEmpty() || !coded)) {
      throw new IllegalArgumentException(
          "the book "
              + book.id()
              + " knows the fact '"
              + fact.name()
              + "' as "
              + known.get(0)
              + (codes.isEmpty() ? "" : " of " + new TreeSet<>(codes))
              + "; call yours otherwise, or ask it so");
    }
  }

  /**
   * All questions.
   *
   * @return those with several steps first, then those of the packs in the order of the book
   */
  public List<Question> questions() {
    return Stream.concat(
            composed.values().stream()
                .map(ComposedQuestion::question)
                .filter(each -> book.question(each.id()).isEmpty()),
            book.questions().stream().map(table -> question(table.id()).orElse(table)))
        .toList();
  }

  /**
   * A question.
   *
   * @return the question, or nothing where the book does not answer it
   */
  @Override
  public Optional<Question> question(String id) {
    return Optional.ofNullable(composed.get(id))
        .map(ComposedQuestion::question)
        .or(() -> book.question(id));
  }

  /**
   * A question that must be there.
   *
   * @throws IllegalArgumentException with the nearest id, if the book does not answer it
   */
  public Question require(String id) {
    return question(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the book "
                        + book.id()
                        + " does not answer '"
                        + id
                        + "'"
                        + NearestName.hint(id, questions().stream().map(Question::id).toList())));
  }

  /**
   * The facts of a question on which its answer can depend in this book: a form need ask no others.
   * A case may give them all the same.
   *
   * @return names in order
   * @throws IllegalArgumentException with the nearest id, if the book does not answer the question
   */
  public SortedSet<String> needed(String id) {
    Question asked = require(id);
    ComposedQuestion inJava = composed.get(id);
    SortedSet<String> needed = new TreeSet<>(inJava == null ? book.tested(id) : tested());
    if (inJava != null) {
      needed.addAll(inJava.worked());
      needed.addAll(asked.facts().stream().map(Fact::name).filter(this::isOfNoTable).toList());
    }
    needed.retainAll(asked.facts().stream().map(Fact::name).toList());
    if (!PurchaseClasses.areClassed(needed)) {
      needed.remove(PurchaseClasses.REASON);
    }
    return needed;
  }

  /**
   * The facts of a question on which its answer can still depend beside what is known: a note asks
   * those of its parts that the case does not rule out, and what opens the other parts.
   *
   * @param known what is known of the case
   * @return names in order, of those that {@link #needed(String)} gives
   * @throws IllegalArgumentException with the nearest id, if the book does not answer the question;
   *     if a fact is of another kind than the question asks for
   */
  public SortedSet<String> needed(String id, Case known) {
    SortedSet<String> needed = needed(id);
    if (composed.get(id) instanceof DecisionNotes notes) {
      needed.retainAll(notes.needed(known, this::needed));
    }
    return needed;
  }

  /** What any table of the book tests. */
  private Set<String> tested() {
    return book.questions().stream()
        .flatMap(table -> book.tested(table.id()).stream())
        .collect(Collectors.toSet());
  }

  private boolean isOfNoTable(String fact) {
    return book.questions().stream().noneMatch(table -> table.asks(fact));
  }

  /**
   * Decides a question.
   *
   * @param facts what is known of the case
   * @throws IllegalArgumentException with the nearest right name, if the book does not answer the
   *     question; with every fault that {@link #check} tells
   */
  @Override
  public Decision<?> decide(String id, Case facts) {
    Checked<Case> checked = check(id, facts);
    if (checked instanceof Checked.Rejected<Case>) {
      checked.orThrow(ProcurementLaw.messages("en"));
    }
    ComposedQuestion inJava = composed.get(id);
    return inJava == null ? table(id, facts) : inJava.decide(facts);
  }

  /**
   * Decides a question.
   *
   * @param question its key
   * @param facts what is known of the case
   * @param <A> the type of the answer
   * @throws IllegalArgumentException as {@link #decide(String, Case)} does
   * @throws ClassCastException if this book answers the question by another type than the key says
   */
  public <A> Decision<A> decide(QuestionKey<A> question, Case facts) {
    Decision<?> decision = decide(question.id(), facts);
    decision
        .ruling()
        .<Optional<?>>fold(
            answer -> Optional.of(answer.value()),
            refer -> refer.indication(),
            undetermined -> decision.known())
        .filter(value -> !question.answer().isInstance(value))
        .ifPresent(value -> refuse(question, value));
    @SuppressWarnings("unchecked") // what it holds was just checked
    Decision<A> typed = (Decision<A>) decision;
    return typed;
  }

  private static void refuse(QuestionKey<?> question, Object value) {
    throw new ClassCastException(
        question + " answers by " + value.getClass() + ", not by " + question.answer());
  }

  /**
   * The tree of a decision to keep, which carries its facts and the editions of the law.
   *
   * @param decision made by these questions
   * @param words the language of the sentences
   * @return as {@link RuleBook#toRecord} gives it
   * @throws IllegalArgumentException for a document, as it does
   */
  public Map<String, Object> toRecord(Decision<?> decision, Messages words) {
    return book.toRecord(decision, words);
  }

  /**
   * Makes a kept decision again from its facts and the editions that it names, and compares all but
   * the version: sentences, where it has any, in English or Hindi. For a question or words of the
   * host's own see {@link Library#verify(Map, java.util.function.BiFunction)}.
   *
   * @param tree the decision as {@link #toRecord} gave it
   * @param library where the editions are: the shipped one, or a host's with those that it kept
   * @return the same, not held, or where it differs; or every fault of the tree with its pointer
   */
  public static Checked<Verification> verify(Map<String, ?> tree, Library library) {
    return library.verify(tree, ProcurementQuestions::of);
  }

  /**
   * Checks a case for a question: where this is right, {@link #decide(String, Case)} decides. What
   * a reader of the question refuses is refused here too.
   *
   * @param facts what is known of the case
   * @return the case, or every fault with its pointer
   * @throws IllegalArgumentException with the nearest id, if the book does not answer the question
   */
  @Override
  public Checked<Case> check(String id, Case facts) {
    Question asked = require(id);
    List<InputFault> faults = new ArrayList<>();
    book.checkComposed(asked, facts).part("", faults);
    add(faults, book.read(asked, Consistency.fitting(asked, facts).toPlain()));
    if (!composed.containsKey(id)) {
      add(faults, book.check(asked, understood(id, facts)));
    }
    return Checked.of(facts, faults);
  }

  /** Without codes that only another question, or another pack of this one, knows. */
  private Case understood(String id, Case facts) {
    return book.question(id, facts)
        .map(asked -> Consistency.understood(asked, facts))
        .orElse(facts);
  }

  private static void add(List<InputFault> faults, Checked<Case> read) {
    List<InputFault> found = new ArrayList<>();
    read.part("", found);
    found.removeIf(one -> faults.stream().anyMatch(f -> f.pointer().equals(one.pointer())));
    faults.addAll(found);
  }

  private Decision<Outputs> table(String id, Case facts) {
    Case known = understood(id, facts);
    Decision<Outputs> decision = book.decide(id, known);
    return Consistency.checked(
        decision,
        book.question(id).orElseThrow(),
        facts,
        book,
        other -> Optional.ofNullable(composed.get(other)));
  }
}
