package org.govsm.portal.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/** What is refused before Jersey sees it, as a problem document that names no server. */
final class BareProblems implements ErrorPageGenerator {

  @Override
  public String generate(
      Request request,
      int status,
      String reason,
      String description,
      @Nullable Throwable exception) {
    request.getResponse().setContentType(Problem.MEDIA_TYPE);
    request.getResponse().setCharacterEncoding("utf-8");
    request.getResponse().setHeader("Cache-Control", "no-store");
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", Problem.typeOf(status));
    tree.put("title", reason);
    tree.put("status", status);
    return new String(Json.write(tree), StandardCharsets.UTF_8);
  }
}
