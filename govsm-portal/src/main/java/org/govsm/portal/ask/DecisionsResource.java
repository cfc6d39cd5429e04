package org.govsm.portal.ask;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.process.TransitionRequest;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.governance.assessment.Assessment;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.KnownDay;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContext;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.acceptance.AcceptanceRequest;
import org.govsm.procurement.award.AwardRequest;
import org.govsm.procurement.bill.BillRequest;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.impact.Impacts;
import org.govsm.procurement.impact.OpenCase;
import org.govsm.procurement.impact.Purchase;
import org.govsm.procurement.impact.PurchaseLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.CertificateRequest;
import org.govsm.procurement.payment.LintRequest;
import org.govsm.procurement.procedure.Procedures;
import org.govsm.procurement.procedure.SplittingRequest;
import org.jspecify.annotations.Nullable;

/** Decisions: answers to questions that are asked, without storing anything. */
@Path("api/v1/decisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class DecisionsResource {

  private static final String TRANSITION = "transition";

  /** Decisions that have routes of their own beside the questions of books. */
  private static final List<String> BESIDE =
      Stream.concat(
              Stream.of(
                  "assessment",
                  BillRequest.QUESTION,
                  "certificate",
                  "contract-lint",
                  "impact",
                  "replay",
                  "splitting",
                  TRANSITION),
              Stream.concat(
                  AcceptanceRequest.questions().stream(), AwardRequest.questions().stream()))
          .sorted()
          .toList();

  private final LawByDay lawByDay;
  private final CertificateRequest certificates;
  private final LintRequest lints;
  private final Set<String> roles;
  private final RequestContexts contexts;

  /** Answers by these laws and figures; those who bring a transition about may have these roles. */
  public DecisionsResource(
      LawByDay lawByDay,
      MetricDictionary dictionary,
      Collection<String> roles,
      RequestContexts contexts) {
    this.lawByDay = lawByDay;
    this.certificates = CertificateRequest.over(dictionary, Shapes.shipped());
    this.lints = LintRequest.over(dictionary);
    this.roles = Set.copyOf(roles);
    this.contexts = contexts;
  }

  /**
   * Decides.
   *
   * @param body days and facts and, if it is not the Union's, the book
   */
  @POST
  @Path("{question}")
  public Map<String, Object> decide(
      @PathParam("question") String question,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    Law law = lawByDay.at(context.day());
    AnsweredQuestion asked = law.asked(Books.named(body), question, BESIDE);
    Case facts = Books.accepted(body, List.of("days", "facts"), tree -> law.read(asked, tree));
    return Detail.of(request).tree(asked.answer().apply(facts), context.words());
  }

  /**
   * Judges whether accounts are in order.
   *
   * @param body profile, asOf, facts and, if wanted, params
   */
  @POST
  @Path("assessment")
  public Map<String, Object> assess(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    return ProblemException.accepted(Assessment.ofPlain(body))
        .toPlain(contexts.of(request).words());
  }

  /**
   * Asks a machine whether something may happen now, or where the body names none but has a case,
   * the question of a book.
   *
   * @return that it moves, or when it would, who may and what is missing
   */
  @POST
  @Path(TRANSITION)
  public Map<String, Object> transition(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    if (isCase(body)) {
      return decide(TRANSITION, body, request);
    }
    return ProblemException.accepted(TransitionRequest.ofPlain(Processes.all(), roles, body))
        .answer()
        .toPlain(contexts.of(request).words());
  }

  private static boolean isCase(Map<String, @Nullable Object> body) {
    return !body.containsKey("machine")
        && Stream.of("book", "days", "facts").anyMatch(body::containsKey);
  }

  /** What is payable for a period. */
  @POST
  @Path("certificate")
  public Map<String, @Nullable Object> certify(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    KnownDay.require(body, context);
    return ApiRequests.tree(
        ProblemException.accepted(certificates.decide(body)).toPlain(context.words()));
  }

  /** What terms leave open, and what each reading of it costs. */
  @POST
  @Path("contract-lint")
  public Map<String, @Nullable Object> lint(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    KnownDay.require(body, context);
    return ApiRequests.tree(
        ProblemException.accepted(lints.ofPlain(body, context.knownDay()))
            .toPlain(context.words()));
  }

  /**
   * Whether a demand was cut up into smaller orders.
   *
   * @param body book, facts, orders and the days that belong together
   */
  @POST
  @Path("splitting")
  public Map<String, Object> splitting(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    Law law = lawByDay.at(context.day());
    RuleBook book = law.bookAnswering(Books.named(body), Procedures.QUESTION);
    SplittingRequest asked = law.purchases().splittingRequests(book);
    return Books.accepted(body, List.of("facts", "orders", "windowDays"), asked::ofPlain)
        .toPlain(context.words());
  }

  /** Which cases change under another day, and why. */
  @POST
  @Path("impact")
  public Map<String, @Nullable Object> impact(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    Law law = lawByDay.at(context.day());
    PurchaseBodies read = new PurchaseBodies(law, body, Set.of("book", "cases", "role", "day"));
    List<OpenCase> cases = read.cases(read.text("book", Law.UNION));
    String role = read.text("role", PurchaseLaw.DAY);
    LocalDate day = read.day();
    read.requireRight();
    ProblemException.unlessNone(law.purchases().noRole(role, cases).stream().toList());
    return ApiRequests.tree(
        Impacts.ofDay(law.library(), role, day).on(cases).toPlain(context.words()));
  }

  /** Purchases beside the law of their days. */
  @POST
  @Path("replay")
  public Map<String, @Nullable Object> replay(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    Law law = lawByDay.at(context.day());
    PurchaseBodies read =
        new PurchaseBodies(law, body, Set.of("book", "name", "windowDays", "purchases"));
    String book = read.text("book", Law.UNION);
    List<Purchase> purchases = read.purchases(book);
    String name = read.text("name", book);
    int days = read.windowDays();
    read.requireRight();
    return ApiRequests.tree(
        ProblemException.accepted(law.purchases().replay(book, purchases, days, name))
            .toPlain(context.words()));
  }
}
