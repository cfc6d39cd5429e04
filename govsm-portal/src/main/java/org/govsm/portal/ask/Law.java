package org.govsm.portal.ask;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.RulePack;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Translations;
import org.govsm.procurement.impact.PurchaseLaw;
import org.govsm.procurement.law.ProcurementQuestions;

/** The books, questions and packs that the portal shows, as they stand on one day. */
public final class Law {

  /** The book that is meant where none is named. */
  public static final String UNION = "IN";

  private final Library library;
  private final Translations translations;
  private final PurchaseLaw purchases;

  public Law(Library library, Translations translations) {
    this.library = library;
    this.translations = translations;
    this.purchases = PurchaseLaw.of(library);
  }

  /** What it asks of purchases, and says of them. */
  public PurchaseLaw purchases() {
    return purchases;
  }

  /** Packs and books. */
  public Library library() {
    return library;
  }

  /** What is said by the words of its packs and books. */
  public Translations languages() {
    return translations;
  }

  /**
   * The books.
   *
   * @return in the order of the library
   */
  public List<RuleBook> books() {
    return library.books();
  }

  /**
   * A book.
   *
   * @throws ProblemException with status 404 that names the books there are
   */
  public RuleBook book(String id) {
    return library
        .book(id)
        .orElseThrow(() -> unknown("law.no-book", id, books().stream().map(RuleBook::id)));
  }

  /** The book that a department registered; that of the Union where it registered none of these. */
  public RuleBook registered(Optional<String> id) {
    return id.flatMap(library::book).orElseGet(() -> book(UNION));
  }

  /**
   * A book that answers a question.
   *
   * @throws ProblemException with status 404 if there is no such book, or it does not answer the
   *     question
   */
  public RuleBook bookAnswering(String id, String question) {
    return book(asked(id, question).book());
  }

  /**
   * The questions of a book.
   *
   * @throws ProblemException with status 404 if there is no such book
   */
  public List<Question> questions(String book) {
    return door(book).questions();
  }

  /**
   * A question of a book.
   *
   * @throws ProblemException with status 404 that names the questions there are
   */
  public AnsweredQuestion asked(String book, String id) {
    return asked(book, id, List.of());
  }

  /**
   * A question of a book.
   *
   * @param beside what else can be asked there
   * @throws ProblemException with status 404 that names the questions there are, and those beside
   */
  public AnsweredQuestion asked(String book, String id, List<String> beside) {
    ProcurementQuestions door = door(book);
    return door.question(id)
        .map(
            question ->
                new AnsweredQuestion(
                    book, question, door.needed(id), facts -> door.decide(id, facts)))
        .orElseThrow(
            () ->
                noQuestion(
                    book,
                    id,
                    Stream.concat(door.questions().stream().map(Question::id), beside.stream())
                        .toList()));
  }

  private ProblemException noQuestion(String book, String id, List<String> known) {
    Message text =
        isOfTheUnion(book, id)
            ? Message.of("law.union-question")
            : NearestName.told("law.no-question", id, known);
    return ProblemException.notFound(named(text, id, known));
  }

  /** A case for a question of a book, as it was sent. */
  public Checked<Case> read(AnsweredQuestion asked, Map<String, ?> tree) {
    return book(asked.book()).read(asked.question(), tree);
  }

  private boolean isOfTheUnion(String book, String question) {
    return !book.equals(UNION)
        && library.book(UNION).isPresent()
        && door(UNION).question(question).isPresent();
  }

  /**
   * The packs.
   *
   * @return in the order of the library
   */
  public List<RulePack> packs() {
    return library.packs();
  }

  /**
   * A pack.
   *
   * @throws ProblemException with status 404 that names the packs there are
   */
  public RulePack pack(String id) {
    return library
        .pack(id)
        .orElseThrow(() -> unknown("law.no-pack", id, packs().stream().map(RulePack::id)));
  }

  /**
   * A question that a pack itself answers.
   *
   * @throws ProblemException with status 404 that names the questions there are
   */
  public Question questionOf(RulePack pack, String id) {
    return pack.question(id)
        .orElseThrow(
            () -> unknown("law.no-question", id, pack.questions().stream().map(Question::id)));
  }

  private ProcurementQuestions door(String book) {
    return ProcurementQuestions.of(library, book(book).id());
  }

  private static ProblemException unknown(String key, String id, Stream<String> known) {
    return ProblemException.notFound(unknown(key, id, known.toList()));
  }

  /** The sentence for an id that is not there. */
  public static Message unknown(String key, String id, List<String> known) {
    return named(NearestName.told(key, id, known), id, known);
  }

  private static Message named(Message text, String id, List<String> known) {
    return text.with("id", id).with("known", String.join(", ", known));
  }
}
