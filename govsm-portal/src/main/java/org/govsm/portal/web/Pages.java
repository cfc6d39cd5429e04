package org.govsm.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.paper.Paper;

/** Pages: render templates, which are compiled with the portal. */
public final class Pages {

  static final MediaType HTML = MediaType.valueOf("text/html;charset=utf-8");

  /** The media type of a document. */
  public static final String PDF = "application/pdf";

  private static final Pattern NOT_IN_NAMES = Pattern.compile("[^A-Za-z0-9._-]+");

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /** Two documents at the same time: each holds some 60 MB while it is made. */
  private final Places printers = new Places(4);

  private final RequestContexts contexts;
  private final Authorisation table;
  private final PageServices services;

  /** Pages in the language of their visitors. */
  public Pages(RequestContexts contexts, Authorisation table, PageServices services) {
    this.contexts = contexts;
    this.table = table;
    this.services = services;
  }

  RequestContext context(ContainerRequestContext request) {
    return contexts.of(request);
  }

  /** The frame of the page that is asked for. */
  public Page page(ContainerRequestContext request) {
    return page(request, services);
  }

  /** The frame of a page that refuses what was asked for. */
  Page refusal(ContainerRequestContext request) {
    return page(request, services.refusing());
  }

  private Page page(ContainerRequestContext request, PageServices tells) {
    return Page.of(contexts.of(request), Caller.of(request), table, tells, request.getUriInfo());
  }

  /** The first tasks of somebody, in the order of <em>My work</em>; none where none are counted. */
  public List<WorkItem> waiting(Caller caller, Messages words) {
    return services.counts().map(counts -> counts.first(caller, words)).orElse(List.of());
  }

  /** A whole page, status 200. */
  public Response show(String template, Page page, Object view) {
    return Response.ok(render(template, page, view), HTML).build();
  }

  /**
   * The same page as a document (PDF).
   *
   * @param name what the file is called, without its ending
   * @param day the day of the document
   * @throws ProblemException with status 422 where the page is too large for one, and 429 where too
   *     many are made at the same time
   */
  public Response print(String template, Page page, Object view, String name, LocalDate day) {
    byte[] html = render(template, page, view);
    byte[] pdf = printers.in(() -> Paper.print(html, day)).orElseThrow(Pages::tooLarge);
    String file = NOT_IN_NAMES.matcher(name).replaceAll("-") + "-" + page.context().language();
    return Response.ok(pdf, PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + ".pdf\"")
        .build();
  }

  private static ProblemException tooLarge() {
    return ProblemException.of(422, "document.too-large");
  }

  byte[] render(String template, Page page, Object view) {
    Utf8ByteOutput out = new Utf8ByteOutput();
    templates.render(template + ".jte", Map.of("page", page, "view", view), out);
    String html =
        BarredForms.in(
            ErrorNames.in(new String(out.toByteArray(), UTF_8)),
            page.services().barred().apply(page.caller()),
            why -> barred(page, why));
    return LanguageMarks.in(html).getBytes(UTF_8);
  }

  private String barred(Page page, Message why) {
    Utf8ByteOutput out = new Utf8ByteOutput();
    templates.render("web/barred.jte", Map.of("page", page, "why", why), out);
    return new String(out.toByteArray(), UTF_8);
  }
}
