package org.govsm.portal.api;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether the portal answers, for whoever watches it. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {

  private final String version = version();

  /**
   * The state.
   *
   * @return status and version
   */
  @GET
  public Map<String, Object> health() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("status", "UP");
    tree.put("version", version);
    return tree;
  }

  private static String version() {
    String file = "/org/govsm/portal/version.txt";
    try (InputStream in = requireNonNull(HealthResource.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
