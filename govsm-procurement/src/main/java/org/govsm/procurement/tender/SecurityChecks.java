package org.govsm.procurement.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.question.Rates;

/** Securities that a tender asks for: sum, forms, validity, who is exempt, and withdrawal. */
final class SecurityChecks {

  private static final String BID = "bidSecurity";
  private static final String PERFORMANCE = "performanceSecurity";
  private static final String EXEMPT = "BID_SECURITY_EXEMPT";

  private final RuleBook book;
  private final Tender tender;
  private final ActFindings findings;

  SecurityChecks(RuleBook book, Tender tender, ActFindings findings) {
    this.book = book;
    this.tender = tender;
    this.findings = findings;
  }

  void check() {
    tender.node().branch(BID).ifPresent(this::bidSecurity);
    tender.node().branch(PERFORMANCE).ifPresent(this::performanceSecurity);
  }

  private void bidSecurity(Node security) {
    security
        .find("amount", Money.class)
        .flatMap(
            sum ->
                Questions.of(
                    book, Tenders.BID_SECURITY, tender.facts().toDraft().fact(BID, sum).done()))
        .ifPresent(findings::carry);
    exempt(security, "MSE", "mse.benefits", "benefit");
    exempt(security, "STARTUP", "startup.relaxation", "relaxation");
    forms(security, "BID");
    security.find("validUntil", LocalDate.class).ifPresent(this::validity);
    withdrawal(security);
  }

  private void exempt(Node security, String who, String question, String field) {
    if (!security.codes("exempt").contains(who)) {
      findings
          .rule(question, field, EXEMPT)
          .ifPresent(
              rule ->
                  findings.weigh(
                      "EXEMPTION_NOT_STATED." + who,
                      Message.of("tender.check.exempt").with("who", new Term("tender." + who)),
                      rule));
    }
  }

  private void forms(Node security, String which) {
    List<Object> others = new ArrayList<>();
    Optional<Decision<Outputs>> known = findings.look("security.forms", Map.of("security", which));
    Optional<Outputs> answer = findings.answer("security.forms", Map.of("security", which));
    for (String form : security.codes("forms")) {
      boolean named =
          answer.isEmpty()
              || answer.get().rows().stream().anyMatch(row -> form.equals(row.get("form")));
      if (!named) {
        others.add(new Term(form));
      }
    }
    if (!others.isEmpty() && known.isPresent()) {
      findings.warn(
          "SECURITY_FORM",
          Message.of("tender.check.forms").with("forms", others),
          findings.cited(known.get(), which.equals("BID") ? BID : PERFORMANCE));
    }
  }

  private void validity(LocalDate until) {
    Optional<Long> days = tender.node().find("validityDays", Long.class);
    Optional<Decision<Outputs>> rule = findings.look("bid-security.validity", Map.of());
    Optional<BigDecimal> extra =
        findings
            .answer("bid-security.validity", Map.of())
            .flatMap(answer -> answer.number("extraDays"));
    if (days.isPresent() && extra.isPresent() && rule.isPresent()) {
      LocalDate least =
          IndianTime.day(tender.closes()).plusDays(days.get() + extra.get().longValue());
      if (until.isBefore(least)) {
        Message text = Message.of("tender.check.validity").with("until", until);
        findings.weigh(
            "SECURITY_VALIDITY", text.with("least", least), findings.cited(rule.get(), BID));
      }
    }
  }

  private void withdrawal(Node security) {
    boolean declaration = security.find("declaration", Boolean.class).orElse(false);
    boolean said = declaration ? security.has("suspendedMonths") : security.has("consequence");
    if (!said) {
      findings.warn(
          "WITHDRAWAL_NOT_STATED", Message.of("tender.check.withdrawal"), tender.clause(BID));
    }
  }

  private void performanceSecurity(Node security) {
    forms(security, "PERFORMANCE");
    Optional<Decision<Outputs>> rule = findings.look(PerformanceSecurity.PERCENT, Map.of());
    if (rule.isEmpty()) {
      return;
    }
    Citation cited = findings.cited(rule.get(), PERFORMANCE);
    Optional<Outputs> range = findings.answer(PerformanceSecurity.PERCENT, Map.of());
    if (range.isEmpty()) {
      return;
    }
    Percent asked = security.get("percent", Percent.class);
    Optional<Percent> over = Rates.percent(range.get(), "most").filter(most -> isLess(most, asked));
    Optional<Percent> under =
        Rates.percent(range.get(), "least").filter(least -> isLess(asked, least));
    over.or(() -> under)
        .ifPresent(
            bound ->
                findings.weigh(
                    "PERFORMANCE_SECURITY_OUT_OF_RANGE",
                    Message.of(
                            over.isPresent()
                                ? "tender.check.security-over"
                                : "tender.check.security-under")
                        .with("percent", asked)
                        .with("bound", bound),
                    cited));
  }

  private static boolean isLess(Percent one, Percent other) {
    return one.points().compareTo(other.points()) < 0;
  }
}
