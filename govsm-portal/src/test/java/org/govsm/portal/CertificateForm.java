package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page on which a certificate is checked, and its form as a browser sends it. */
public final class CertificateForm {

  private static final List<String> FIELDS = List.of("period", "asOf", "seen", "figures");

  private CertificateForm() {}

  /** Checks and issues a certificate. */
  public static HttpResponse<String> issue(
      TestPortal portal, String contract, String period, String asOf) {
    HttpResponse<String> seen =
        portal.get(contract + "/certificates/check?lang=en&period=" + period + "&asOf=" + asOf);
    return seen.statusCode() == 200 ? issue(portal, contract, seen.body()) : seen;
  }

  /** Issues the certificate of a page that was seen. */
  public static HttpResponse<String> issue(TestPortal portal, String contract, String seen) {
    String form =
        FIELDS.stream()
            .map(name -> name + "=" + URLEncoder.encode(hidden(seen, name), UTF_8))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer = portal.postForm(contract + "/certificates?lang=en", form);
    boolean asks = answer.statusCode() == 200 && answer.body().contains("name=\"sure\"");
    return asks ? portal.postForm(contract + "/certificates?lang=en", form + "&sure=yes") : answer;
  }

  private static String hidden(String page, String name) {
    Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    if (!field.find()) {
      throw new AssertionError("no field " + name + " in " + page);
    }
    return field.group(1);
  }
}
