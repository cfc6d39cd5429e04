package org.govsm.procurement.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Attainment;
import org.govsm.procurement.contract.Effect;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Shape;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.CertificateRequest;
import org.govsm.procurement.payment.Certificates;
import org.govsm.procurement.payment.ContractLint;
import org.govsm.procurement.payment.ProofSheet;
import org.junit.jupiter.api.Test;

/** Does what docs/add-a-kpi-shape.md says, through the public types alone. */
class AddAShapeTest {

  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private static final MetricDictionary METRICS = MetricDictionary.shipped();

  private final Shapes shapes = Shapes.shipped().with(new Fine());

  private final ReadingBook readings =
      ReadingBook.of(List.of(Given.month("contract", "posts", 0, "45")));

  /** A fine that always comes to one effect. */
  private record Slip(Fine fine, Effect always) implements Shape {

    Slip(Effect always) {
      this(new Fine(), always);
    }

    @Override
    public String code() {
      return fine.code();
    }

    @Override
    public Schema form() {
      return fine.form();
    }

    @Override
    public Effect effect(Node own, Attainment attainment) {
      return always;
    }

    @Override
    public Effect worst(Node own, int missesBefore) {
      return fine.worst(own, missesBefore);
    }
  }

  private Terms.Draft draft(Object... more) {
    Map<String, Object> fine =
        Given.tree("shape", "fine", "sum", "500.00", "step", 10, "most", "2000.00");
    fine.putAll(Given.tree(more));
    return Given.terms()
        .shapes(shapes)
        .add(
            "kpis",
            Given.kpi(
                "posts",
                Given.value("posts"),
                "target",
                Given.tree("atLeast", "60"),
                "consequence",
                fine));
  }

  private Terms terms(Object... more) {
    return draft(more).done().orThrow();
  }

  private Certificate certify(Terms terms) {
    return Certificates.of(METRICS)
        .certify(terms, readings, "2026-04", LocalDate.of(2026, 5, 20))
        .orThrow();
  }

  /** As {@link Fine}, but for what a slip makes of its effect. */
  private Certificate certified(Effect effect) {
    Shape slip = new Slip(effect);
    Terms terms = draft().shapes(Shapes.shipped().with(slip)).done().orThrow();
    return certify(terms);
  }

  @Test
  void an_effect_beyond_the_worst_is_refused_and_names_shape_and_kpi() {
    Message why = Message.of("fine.due");

    assertThatThrownBy(() -> certified(Effect.sum(Fraction.of(2001), why)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the shape 'fine' of the KPI 'posts': its effect 2001, beyond its worst, 2000");
    assertThat(certified(Effect.sum(Fraction.of(2000), why)).deducted())
        .isEqualTo(Money.ofRupees("2000"));
  }

  @Test
  void an_effect_that_is_null_or_throws_is_refused_and_names_shape_and_kpi() {
    assertThatThrownBy(() -> certified(null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the shape 'fine' of the KPI 'posts': its effect is null; return Effect.none");
  }

  @Test
  void terms_take_it_and_refuse_what_its_form_refuses() {
    assertThat(terms().toPlain().toString()).contains("shape=fine");
    List<String> faults =
        draft("step", 0, "colour", "red")
            .done()
            .fold(terms -> List.of(), all -> all.stream().map(InputFault::pointer).toList());
    assertThat(faults).containsExactly("/kpis/0/consequence/colour", "/kpis/0/consequence/step");
  }

  @Test
  void xml_and_its_schema_have_it() throws Exception {
    Terms terms = terms("steps", "full");

    assertThat(Terms.readXml("terms.xml", terms.toXml(), shapes).orThrow().digest())
        .isEqualTo(terms.digest());
    SchemaFactory.newDefaultInstance()
        .newSchema(new StreamSource(new StringReader(Terms.xsd(shapes))))
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(terms.toXml())));
  }

  @Test
  void certificates_pay_by_it() {
    assertThat(certify(terms("steps", "full")).payable()).hasToString("99500.00");
    assertThat(certify(terms("steps", "proportion")).payable()).hasToString("99250.00");
    assertThat(
            CertificateRequest.over(METRICS, shapes)
                .ofPlain(
                    Given.tree(
                        "terms",
                        terms("steps", "full").toPlain(),
                        "readings",
                        List.of(Given.month("contract", "posts", 0, "0").toPlain()),
                        "period",
                        "2026-04",
                        "asOf",
                        "2026-05-20"))
                .orThrow()
                .payable())
        .hasToString("98000.00");
  }

  @Test
  void the_lint_prices_what_the_terms_leave_unsaid_of_it() {
    assertThat(ContractLint.check(terms(), METRICS))
        .extracting(OpenPoint::pointer)
        .containsExactly("/kpis/0/consequence/steps");
    assertThat(certify(terms()).payable()).hasToString("99250.00");
    assertThat(certify(terms()).held()).hasToString("250.00");
  }

  @Test
  void the_proof_sheet_says_it_in_the_departments_words() {
    Messages own =
        Messages.of("en", Map.of("fine.due", "{steps} {steps:step|steps} below the target."));
    Messages words = own.over(ProcurementLaw.messages("en"));

    String text = ProofSheet.of(certify(terms("steps", "full")), words).text();

    assertThat(text).contains("₹500.00").contains("1 step below the target.");
  }

  @Test
  void the_page_shows_the_code_that_is_run_here() throws IOException {
    String page = Files.readString(Path.of("../docs/add-a-kpi-shape.md"));
    String code = lines(source("Fine")) + lines(source("AddAShapeTest"));

    List<MatchResult> blocks = BLOCK.matcher(page).results().toList();

    assertThat(blocks).hasSizeGreaterThan(2);
    assertThat(blocks).allSatisfy(block -> assertThat(code).contains(lines(block.group(1))));
  }

  private static String source(String type) throws IOException {
    return Files.readString(Path.of("src/test/java/org/govsm/procurement/shape", type + ".java"));
  }

  private static String lines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
