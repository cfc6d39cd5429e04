package org.govsm.portal.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.govsm.portal.web.DepartmentNames.Registered;

/** Pages: render templates, which are compiled with the portal. */
public final class Pages {

  static final MediaType HTML = MediaType.valueOf("text/html;charset=utf-8");

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final RequestContexts contexts;
  private final Authorisation table;
  private final Supplier<Map<String, Registered>> departments;

  /**
   * Pages over what departments are called.
   *
   * @param departments reads it: for each page anew, and only where one names a department
   */
  public Pages(
      RequestContexts contexts,
      Authorisation table,
      Supplier<Map<String, Registered>> departments) {
    this.contexts = contexts;
    this.table = table;
    this.departments = departments;
  }

  /** The frame of the page that is asked for. */
  public Page page(ContainerRequestContext request) {
    return Page.of(
        contexts.of(request),
        Caller.of(request),
        table,
        new DepartmentNames(departments),
        request.getUriInfo());
  }

  /** A whole page, status 200. */
  public Response show(String template, Page page, Object view) {
    return Response.ok(render(template, page, view), HTML).build();
  }

  byte[] render(String template, Page page, Object view) {
    Utf8ByteOutput out = new Utf8ByteOutput();
    templates.render(template + ".jte", Map.of("page", page, "view", view), out);
    return out.toByteArray();
  }
}
