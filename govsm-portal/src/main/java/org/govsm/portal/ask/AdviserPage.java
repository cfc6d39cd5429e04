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
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.RulePack;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/** Adviser page: a form that is made from the question, and the answer with its reasons. */
@Path("adviser")
@Produces(MediaType.TEXT_HTML)
public record AdviserPage(LawByDay lawByDay, Pages pages) {

  private static final Set<String> KNOWN = Set.of("book", "question", RequestContexts.LANGUAGE);

  /** Facts and days, which the question knows, and what links of campaigns carry. */
  private static final Pattern OTHERS = Pattern.compile("fact\\.|day\\.|utm_");

  /**
   * The questions, or one question with its form and answer; the address holds all of it.
   *
   * @param question the id of the question, if one is chosen
   */
  @GET
  public Response adviser(
      @QueryParam("book") @Nullable String named,
      @QueryParam("question") @Nullable String question,
      @Context Call call) {
    ProblemException.unlessNone(wrong(call.request()));
    Page page = call.page();
    Law law = lawByDay.at(page.context().day());
    String book = named == null ? usual(law, page, question) : named;
    if (question == null) {
      QuestionsView view =
          new QuestionsView(
              law.books(),
              law.book(book),
              QuestionGroups.of(law.questions(book)),
              page.context().day());
      return call.show("ask/questions", view);
    }
    AnsweredQuestion asked = law.asked(book, question);
    return call.show("ask/adviser", view(law, asked, form(call, asked), page));
  }

  /**
   * The book of the caller's department for the list of questions. An address of a question means
   * the same to everybody.
   */
  private static String usual(Law law, Page page, @Nullable String question) {
    return page.bookOf(Optional.empty())
        .filter(id -> question == null && law.library().book(id).isPresent())
        .orElse(Law.UNION);
  }

  /** The form of a question with what is known so far, which the page of a note has no room for. */
  @GET
  @Path("facts")
  public Response facts(
      @QueryParam("book") @DefaultValue(Law.UNION) String book,
      @QueryParam("question") @DefaultValue("") String question,
      @Context Call call) {
    AnsweredQuestion asked = lawByDay.at(call.page().context().day()).asked(book, question);
    return call.show("ask/adviser", empty(asked, form(call, asked), call.page()));
  }

  /** What a note rests on: rule by rule, row by row, with its sources. */
  @GET
  @Path("annex")
  public Response annex(
      @QueryParam("book") @DefaultValue(Law.UNION) String book,
      @QueryParam("question") @DefaultValue("") String question,
      @Context Call call) {
    AdviserView view = noted(call, book, question);
    return view.answer().isEmpty()
        ? call.show("ask/adviser", view) // with what is to be corrected
        : call.show("ask/annex", view);
  }

  /** A note as a document. */
  @GET
  @Path("note.pdf")
  @Produces(Pages.PDF)
  public Response noteDocument(
      @QueryParam("book") @DefaultValue(Law.UNION) String book,
      @QueryParam("question") @DefaultValue("") String question,
      @Context Call call) {
    return print(call, "adviser", "note", book, question);
  }

  /** What a note rests on, as a document. */
  @GET
  @Path("annex.pdf")
  @Produces(Pages.PDF)
  public Response annexDocument(
      @QueryParam("book") @DefaultValue(Law.UNION) String book,
      @QueryParam("question") @DefaultValue("") String question,
      @Context Call call) {
    return print(call, "annex", "annex", book, question);
  }

  private Response print(Call call, String template, String what, String book, String question) {
    AdviserView view = noted(call, book, question);
    if (view.answer().isEmpty()) {
      throw ProblemException.notFound(Message.of("adviser.no-annex"));
    }
    LocalDate day = call.page().context().day();
    return pages.print("ask/" + template, call.page(), view, what + "-" + book + "-" + day, day);
  }

  /** A question that is answered by a note, or the form with what is to be corrected. */
  private AdviserView noted(Call call, String book, String question) {
    Law law = lawByDay.at(call.page().context().day());
    AnsweredQuestion asked = law.asked(book, question);
    AdviserView view = view(law, asked, form(call, asked), call.page());
    if (view.answer().isPresent() && view.answer().get().note().isEmpty()) {
      throw ProblemException.notFound(Message.of("adviser.no-annex"));
    }
    return view;
  }

  private static CaseForm form(Call call, AnsweredQuestion asked) {
    ProblemException.unlessNone(wrong(call.request()));
    CaseForm form = CaseForm.of(asked, call.request().getUriInfo().getQueryParameters());
    ProblemException.unlessNone(form.unasked());
    return form;
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
    if (!form.isAsked()) {
      return empty(asked, form, page);
    }
    return form.read()
        .fold(
            facts -> answered(law, asked, form, asked.answer().apply(facts), page.words()),
            faults -> empty(asked, form, page));
  }

  private static AdviserView empty(AnsweredQuestion asked, CaseForm form, Page page) {
    return AdviserView.form(asked, form.fields(days(asked, page), page.words()));
  }

  private static AdviserView answered(
      Law law, AnsweredQuestion asked, CaseForm form, Decision<?> decision, Messages words) {
    AnswerView answer = AnswerView.of(decision, words);
    if (answer.note().isPresent()) {
      return AdviserView.answered(asked, form.given(words), answer);
    }
    List<RulePack> packs =
        decision.trace().packs().stream().map(pin -> law.pack(pin.id())).toList();
    return new AdviserView(
        asked,
        OfferedConditions.of(form.fields(Map.of(), words), decision),
        Map.of(),
        Optional.of(answer),
        MarkedTable.used(decision, packs, words));
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
