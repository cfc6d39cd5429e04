package org.govsm.portal.ask;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.process.TransitionRequest;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.legalrequest.TakedownDue;
import org.govsm.governance.moderation.RemovalAudit;
import org.govsm.governance.pilot.PlatformChoice;
import org.govsm.governance.pilot.StaffingEstimate;
import org.govsm.governance.policy.PolicyTexts;
import org.govsm.governance.post.PostClearanceRequest;
import org.govsm.governance.provider.ProviderRegister;
import org.govsm.governance.response.CommunityHealth;
import org.govsm.governance.response.ResponseDue;
import org.govsm.governance.retention.Disposal;
import org.govsm.governance.retention.RetentionUntil;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.KnownDay;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContext;
import org.govsm.procurement.acceptance.AcceptanceRequest;
import org.govsm.procurement.award.AwardRequest;
import org.govsm.procurement.bill.BillRequest;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.disbursement.ReconciliationRequest;
import org.govsm.procurement.impact.Impacts;
import org.govsm.procurement.impact.OpenCase;
import org.govsm.procurement.impact.Purchase;
import org.govsm.procurement.impact.PurchaseLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.CertificateRequest;
import org.govsm.procurement.payment.LintRequest;
import org.govsm.procurement.procedure.Procedures;
import org.govsm.procurement.procedure.SplittingRequest;
import org.govsm.procurement.supplier.AssessmentRequest;
import org.govsm.procurement.treasury.PaymentOrderRequest;
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
                  PaymentOrderRequest.QUESTION,
                  PlatformChoice.QUESTION,
                  PostClearanceRequest.QUESTION,
                  ReconciliationRequest.QUESTION,
                  "replay",
                  ResponseDue.QUESTION,
                  RetentionUntil.QUESTION,
                  CommunityHealth.QUESTION,
                  ProviderRegister.QUESTION,
                  Disposal.QUESTION,
                  "splitting",
                  StaffingEstimate.QUESTION,
                  AssessmentRequest.QUESTION,
                  TakedownDue.QUESTION,
                  PolicyTexts.QUESTION,
                  RemovalAudit.QUESTION,
                  TRANSITION),
              Stream.concat(
                  AcceptanceRequest.questions().stream(), AwardRequest.questions().stream()))
          .sorted()
          .toList();

  private final LawByDay lawByDay;
  private final CertificateRequest certificates;
  private final LintRequest lints;
  private final Set<String> roles;

  /** Answers by these laws and figures; those who bring a transition about may have these roles. */
  public DecisionsResource(
      LawByDay lawByDay, MetricDictionary dictionary, Collection<String> roles) {
    this.lawByDay = lawByDay;
    this.certificates = CertificateRequest.over(dictionary, Shapes.shipped());
    this.lints = LintRequest.over(dictionary);
    this.roles = Set.copyOf(roles);
  }

  /** Decides. */
  @POST
  @Path("{question}")
  public Map<String, Object> decide(@Context Call call) {
    return decide(call, call.at("question"));
  }

  private Map<String, Object> decide(Call call, String question) {
    RequestContext context = call.context();
    Law law = lawByDay.at(context.day());
    AnsweredQuestion asked = law.asked(Books.named(call.body()), question, BESIDE);
    Case facts =
        Books.accepted(call.body(), List.of("days", "facts"), tree -> law.read(asked, tree));
    return Detail.of(call.request()).tree(asked.answer().apply(facts), context.words());
  }

  /** Judges whether accounts are in order. */
  @POST
  @Path("assessment")
  public Map<String, Object> assess(@Context Call call) {
    return ProblemException.accepted(Assessment.ofPlain(call.body()))
        .toPlain(call.context().words());
  }

  /**
   * Asks a machine whether something may happen now, or where the body names none but has a case,
   * the question of a book.
   *
   * @return that it moves, or when it would, who may and what is missing
   */
  @POST
  @Path(TRANSITION)
  public Map<String, Object> transition(@Context Call call) {
    if (isCase(call.body())) {
      return decide(call, TRANSITION);
    }
    return ProblemException.accepted(TransitionRequest.ofPlain(Processes.all(), roles, call.body()))
        .answer()
        .toPlain(call.context().words());
  }

  private static boolean isCase(Map<String, @Nullable Object> body) {
    return !body.containsKey("machine")
        && Stream.of("book", "days", "facts").anyMatch(body::containsKey);
  }

  /** What is payable for a period. */
  @POST
  @Path("certificate")
  public Map<String, @Nullable Object> certify(@Context Call call) {
    RequestContext context = call.context();
    KnownDay.require(call.body(), context);
    if (call.body().get("acceptance") == null) {
      return ApiRequests.tree(
          ProblemException.accepted(certificates.decide(call.body())).toPlain(context.words()));
    }
    RuleBook book = lawByDay.at(context.day()).book(Books.named(call.body()));
    Map<String, @Nullable Object> asked = new LinkedHashMap<>(call.body());
    asked.remove("book");
    return ApiRequests.tree(
        ProblemException.accepted(certificates.by(book).decide(asked)).toPlain(context.words()));
  }

  /** What terms leave open, and what each reading of it costs. */
  @POST
  @Path("contract-lint")
  public Map<String, @Nullable Object> lint(@Context Call call) {
    RequestContext context = call.context();
    KnownDay.require(call.body(), context);
    return ApiRequests.tree(
        ProblemException.accepted(lints.ofPlain(call.body(), context.knownDay()))
            .toPlain(context.words()));
  }

  /** Whether a demand was cut up into smaller orders. */
  @POST
  @Path("splitting")
  public Map<String, Object> splitting(@Context Call call) {
    RequestContext context = call.context();
    Law law = lawByDay.at(context.day());
    RuleBook book = law.bookAnswering(Books.named(call.body()), Procedures.QUESTION);
    SplittingRequest asked = law.purchases().splittingRequests(book);
    return Books.accepted(call.body(), List.of("facts", "orders", "windowDays"), asked::ofPlain)
        .toPlain(context.words());
  }

  /** Which cases change under another day, and why. */
  @POST
  @Path("impact")
  public Map<String, @Nullable Object> impact(@Context Call call) {
    RequestContext context = call.context();
    Law law = lawByDay.at(context.day());
    PurchaseBodies read =
        new PurchaseBodies(law, call.body(), Set.of("book", "cases", "role", "day"));
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
  public Map<String, @Nullable Object> replay(@Context Call call) {
    RequestContext context = call.context();
    Law law = lawByDay.at(context.day());
    PurchaseBodies read =
        new PurchaseBodies(law, call.body(), Set.of("book", "name", "windowDays", "purchases"));
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
