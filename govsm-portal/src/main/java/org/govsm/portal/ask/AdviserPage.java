package org.govsm.portal.ask;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.rules.BookEntry;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.RulePack;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/** Adviser page: a form that is made from the question, and the answer with its reasons. */
@Path("adviser")
@Produces(MediaType.TEXT_HTML)
public final class AdviserPage {

  private static final Set<String> KNOWN = Set.of("book", "question", RequestContexts.LANGUAGE);

  /** Facts and days, which the question knows, and what links of campaigns carry. */
  private static final Pattern OTHERS = Pattern.compile("fact\\.|day\\.|utm_");

  private final LawByDay lawByDay;
  private final Pages pages;

  public AdviserPage(LawByDay lawByDay, Pages pages) {
    this.lawByDay = lawByDay;
    this.pages = pages;
  }

  /**
   * The questions, or one question with its form and answer; the address holds all of it.
   *
   * @param question the id of the question, if one is chosen
   */
  @GET
  public Response adviser(
      @QueryParam("book") @DefaultValue(Law.UNION) String book,
      @QueryParam("question") @Nullable String question,
      @Context ContainerRequestContext request) {
    ProblemException.unlessNone(wrong(request));
    Page page = pages.page(request);
    Law law = lawByDay.at(page.context().day());
    if (question == null) {
      QuestionsView view =
          new QuestionsView(
              law.books(),
              law.book(book),
              QuestionGroups.of(law.questions(book)),
              page.context().day());
      return pages.show("ask/questions", page, view);
    }
    AnsweredQuestion asked = law.asked(book, question);
    CaseForm form = CaseForm.of(asked.question(), request.getUriInfo().getQueryParameters());
    ProblemException.unlessNone(form.unasked());
    return pages.show("ask/adviser", page, view(law, asked, form, page));
  }

  /** Parameters of no meaning here, but the marks of campaigns. */
  private static List<InputFault> wrong(ContainerRequestContext request) {
    return request.getUriInfo().getQueryParameters().keySet().stream()
        .filter(name -> !KNOWN.contains(name) && !OTHERS.matcher(name).lookingAt())
        .map(name -> new InputFault(Tree.pointer(name), "request.parameter", unknown(name)))
        .toList();
  }

  private static Message unknown(String name) {
    Message why = InputFault.notAsked(name, KNOWN.stream().sorted().toList());
    return Message.of("form.unasked").with("given", name).with("why", why);
  }

  private AdviserView view(Law law, AnsweredQuestion asked, CaseForm form, Page page) {
    Messages words = page.words();
    if (!form.isAsked()) {
      return AdviserView.form(asked, form.fields(days(asked, page), words));
    }
    Optional<Case> facts = form.read().fold(Optional::of, faults -> Optional.empty());
    AdviserView empty = AdviserView.form(asked, form.fields(Map.of(), words));
    return facts.map(f -> answered(law, empty, asked.answer().apply(f), words)).orElse(empty);
  }

  private AdviserView answered(Law law, AdviserView form, Decision<?> decision, Messages words) {
    List<RulePack> packs =
        decision.trace().packs().stream().map(pin -> law.pack(pin.id())).toList();
    AnswerView answer = AnswerView.of(decision, words);
    return new AdviserView(
        form.asked(),
        form.fields(),
        form.errors(),
        Optional.of(answer),
        answer.note().isPresent() ? List.of() : MarkedTable.used(decision, packs, words));
  }

  private static Map<String, String> days(AnsweredQuestion asked, Page page) {
    Map<String, String> days = new HashMap<>();
    asked.question().dayRoles().forEach(r -> days.put("day." + r, page.context().day().toString()));
    return days;
  }

  /** Questions view: the list of questions. */
  public record QuestionsView(
      List<RuleBook> books, RuleBook book, Map<String, List<Question>> groups, LocalDate day) {

    /** How a question stands where the book does not answer it by a pack of its own. */
    public Optional<String> mark(Question question) {
      return book.entry(question.id(), day)
          .filter(entry -> entry.kind() != BookEntry.Kind.ANSWERED_BY)
          .map(entry -> entry.kind().code());
    }
  }
}
