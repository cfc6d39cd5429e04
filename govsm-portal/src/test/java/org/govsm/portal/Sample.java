package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.web.Json;
import org.jspecify.annotations.Nullable;

/** An invented contract of three months that pays a fee less 3 percent for a low rate. */
public final class Sample {

  public static final ObjectMapper JSON = new ObjectMapper();
  public static final String ID = "INV-2026-01";
  public static final String CONTRACTS = "/api/v1/contracts";
  public static final String AT = CONTRACTS + "/" + ID;
  public static final String HEADINGS =
      "subject,platform,metric,from,to,value,retrievedAt,source,origin\n";

  private Sample() {}

  public static String terms() {
    return terms(ID, "612450.75");
  }

  public static String terms(String id, String fee) {
    return """
    {"id": "%s", "title": "Posts for three months", "currency": "INR", "marked": "invented",
     "buyer": {"id": "example-directorate", "name": "Example Directorate"},
     "supplier": {"id": "example-agency", "name": "Example Agency"},
     "from": "2026-08-01", "until": "2026-11-01", "period": "month",
     "amounts": [{"id": "bill", "kind": "fixed", "amount": "%s", "clause": "5.1"}],
     "kpis": [{"id": "rate", "title": {"en": "Engagement rate"}, "clause": "8.2",
       "platforms": ["facebook"],
       "measure": {"kind": "ratio", "of": {"metrics": ["engagements"], "origin": "organic"},
                   "per": {"metrics": ["reach"], "origin": "organic"}},
       "target": {"atLeast": "3"}, "missing": "hold",
       "consequence": {"shape": "ladder", "base": "bill", "rungs": [{"deduct": "3"},
         {"deduct": "5"}], "after": "hold-last", "undetermined": "bridges"}}],
     "payment": {"stacking": "gross", "rounding": "half-up", "roundingPer": "line",
       "freezeDays": 5, "holdDays": 30, "sources": ["first-party"]}}\
    """
        .replaceFirst("%s", id)
        .replaceFirst("%s", fee);
  }

  /** Records a contract without its draft: one person does not, over the API. */
  public static void record(TestPortal portal, String terms) {
    record(portal, terms, TestPortal.CLOCK.instant());
  }

  /** Records it at a moment. */
  public static void record(TestPortal portal, String terms, Instant at) {
    Map<String, @Nullable Object> read = Json.readObject(terms.getBytes(UTF_8));
    Map<?, ?> buyer = (Map<?, ?>) requireNonNull(read.get("buyer"));
    String department = String.valueOf(buyer.get("id"));
    portal.store().write(tx -> new Contracts(tx).create(id(read), department, read, at, "buyer"));
  }

  /** Records the second version of a contract. */
  public static void amend(TestPortal portal, String terms, Instant at) {
    Map<String, @Nullable Object> read = Json.readObject(terms.getBytes(UTF_8));
    portal.store().write(tx -> new Contracts(tx).amend(id(read), 1, read, at, "buyer"));
  }

  private static String id(Map<String, @Nullable Object> terms) {
    return String.valueOf(terms.get("id"));
  }

  public static LocalDate today() {
    return LocalDate.now(TestPortal.CLOCK);
  }

  /** The terms with another fee, and a correction of today that names what it corrects. */
  public static String corrected(String fee, String of) {
    String terms = terms(ID, fee).strip();
    return terms.substring(0, terms.length() - 1)
        + """
        , "corrections": [{"on": "%s", "of": ["%s"], "reason": "Mistyped",
          "reference": "Agreement, page 4"}]}\
        """
            .formatted(today(), of);
  }

  /** The engagements and the reach of a month, learnt on its day after next. */
  public static String month(String from, String to, long engagements, long reach) {
    String learnt = LocalDate.parse(to).plusDays(1) + "T10:00:00Z";
    return line("engagements", from, to, engagements, learnt)
        + line("reach", from, to, reach, learnt);
  }

  public static String line(String metric, String from, String to, long value, String learnt) {
    return "page,facebook,"
        + metric
        + ","
        + from
        + ","
        + to
        + ","
        + value
        + ","
        + learnt
        + ",first-party,organic\n";
  }

  /** August missed, September met. */
  public static String twoMonths() {
    return HEADINGS
        + month("2026-08-01", "2026-09-01", 13_713, 500_480)
        + month("2026-09-01", "2026-10-01", 20_000, 500_000);
  }

  public static HttpResponse<String> create(TestPortal portal) {
    HttpResponse<String> answer = portal.postJson(CONTRACTS, terms());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  public static HttpResponse<String> upload(
      TestPortal portal, String format, String more, String file, String... headers) {
    return upload(portal, format, more, file.getBytes(UTF_8), headers);
  }

  public static HttpResponse<String> upload(
      TestPortal portal, String format, String more, byte[] file, String... headers) {
    HttpRequest.Builder request =
        portal
            .request(AT + "/readings?format=" + format + more)
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofByteArray(file));
    return portal.send(headers.length == 0 ? request : request.headers(headers));
  }

  public static HttpResponse<String> neutral(TestPortal portal, String file, String... headers) {
    return upload(portal, "govsm.readings.csv", "", file, headers);
  }

  public static HttpResponse<String> certify(TestPortal portal, String period, String asOf) {
    return portal.postJson(
        AT + "/certificates", "{\"period\":\"" + period + "\",\"asOf\":\"" + asOf + "\"}");
  }

  public static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  public static HttpRequest.Builder put(TestPortal portal, String body) {
    return portal
        .request(AT)
        .header("Content-Type", "application/json")
        .PUT(HttpRequest.BodyPublishers.ofString(body));
  }
}
