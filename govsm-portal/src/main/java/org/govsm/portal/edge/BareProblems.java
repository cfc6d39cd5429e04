package org.govsm.portal.edge;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.RequestLanguage;
import org.govsm.portal.web.Translations;
import org.govsm.portal.web.Upload;
import org.jspecify.annotations.Nullable;

/**
 * Problems that are refused before Jersey sees them: a plain page for a person with a browser, else
 * a problem document. Neither names a server.
 */
final class BareProblems implements ErrorPageGenerator {

  /** The attribute of a request that says why there is no room for it. */
  static final String WHY = BareProblems.class.getName();

  /** Those that say more than their title. */
  private static final Set<Integer> DETAILED = Set.of(413, 429);

  private final Translations translations = Translations.over(List.of());
  private final RequestLimits limits;

  BareProblems(RequestLimits limits) {
    this.limits = limits;
  }

  @Override
  public String generate(
      Request request,
      int status,
      String reason,
      String description,
      @Nullable Throwable exception) {
    Response response = request.getResponse();
    boolean person = isPerson(request);
    response.setContentType(person ? "text/html" : ProblemDetail.MEDIA_TYPE);
    response.setCharacterEncoding("utf-8");
    response.setHeader("Cache-Control", "no-store");
    Messages words = RequestLanguage.of(request, translations);
    String title = words.find("problem." + status).orElse(reason);
    String advice = words.say(advice(status, response));
    return person ? page(title, advice, back(request), words) : document(status, title, advice);
  }

  private static String document(int status, String title, String advice) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", ProblemDetail.typeOf(status));
    tree.put("title", title);
    tree.put("status", status);
    if (DETAILED.contains(status)) {
      tree.put("detail", advice);
    }
    return new String(Json.write(tree), StandardCharsets.UTF_8);
  }

  private Message advice(int status, Response response) {
    return switch (status) {
      case 403 -> Message.of("problem.foreign");
      case 413 -> tooLarge(response.getRequest());
      case 429 ->
          response.getRequest().getAttribute(WHY) instanceof Message why
              ? why
              : wait(response.getHeader("Retry-After"));
      default -> Message.of("problem.advice.4");
    };
  }

  /** The limit that was hit: of files where the address takes one, else of what is typed. */
  private Message tooLarge(Request request) {
    return Upload.isExpected(request)
        ? Message.of("problem.limit.files").with("most", limits.uploadBytes() / (1024 * 1024))
        : Message.of("problem.limit.body").with("most", limits.bodyBytes() / 1024);
  }

  private static Message wait(String seconds) {
    String key = "1".equals(seconds) ? "problem.wait-one" : "problem.wait";
    return Message.of(key).with("seconds", seconds);
  }

  private static boolean isPerson(Request request) {
    @Nullable String accepts = request.getHeader("Accept");
    return accepts != null
        && accepts.contains("text/html")
        && !String.valueOf(request.getRequestURI()).startsWith("/api/");
  }

  /** Forms go where they stand; all other addresses are left for the home page. */
  private static String back(Request request) {
    String path = String.valueOf(request.getRequestURI());
    boolean form = request.getMethod().getMethodString().equals("POST");
    return form && path.matches("(?:/[A-Za-z0-9._-]+)+") ? path : "/";
  }

  /**
   * A page that needs nothing but its style sheet. The texts are sentences of the portal, and the
   * address is plain: nothing needs escaping.
   */
  private static String page(String title, String text, String back, Messages words) {
    String way = words.say(back.equals("/") ? "problem.home" : "problem.back");
    return String.format(
        Locale.ROOT,
        """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s | govsm</title>
        <link rel="stylesheet" href="/assets/govsm.css">
        </head>
        <body>
        <main class="page" id="main">
        <div class="page__head">
        <h1>%s</h1>
        <p class="lead">%s</p>
        </div>
        <p><a class="button" href="%s">%s</a></p>
        </main>
        </body>
        </html>
        """,
        words.language(),
        title,
        title,
        text,
        back,
        way);
  }
}
