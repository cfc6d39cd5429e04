package org.govsm.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.govsm.procurement.law.ProcurementLaw;

/** Editions of the shipped pack of the General Financial Rules, as somebody would hand them in. */
public final class PackEdition {

  public static final String PACK = "in.gfr-2017";
  public static final String PACKS = "/api/v1/packs";
  public static final String EDITION = "2026-12-24";
  public static final String FIRST = PACKS + "/" + PACK + "/editions/1";

  private PackEdition() {}

  public static String shipped() {
    return shipped(PACK);
  }

  public static String shipped(String pack) {
    try (InputStream in =
        Objects.requireNonNull(
            ProcurementLaw.class.getResourceAsStream(
                "/org/govsm/procurement/packs/" + pack + ".dmn"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An edition by which a purchase of up to 60,000 rupees needs no comparison. */
  public static String upToSixtyThousand() {
    return upTo("60000");
  }

  public static String upTo(String limit) {
    return shipped()
        .lines()
        .map(line -> isLimit(line) ? line.replace("50000", limit) : line)
        .collect(Collectors.joining("\n"))
        .replaceFirst("g:edition=\"[0-9-]+\"", "g:edition=\"" + EDITION + "\"");
  }

  private static boolean isLimit(String line) {
    return line.contains("<rule id=\"gfr-2017.r149.i") && line.contains("\"2024-07-1");
  }

  /** An edition in which a value lies in two rows, which the lint calls an error. */
  public static String withOverlap() {
    return upToSixtyThousand().replace("[0..60000]", "[0..61000]");
  }

  public static HttpRequest.Builder upload(TestPortal portal, String file, String reason) {
    return portal
        .request(PACKS + "?reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8))
        .header("Content-Type", "application/dmn+xml")
        .POST(BodyPublishers.ofString(file));
  }

  public static HttpRequest.Builder step(TestPortal portal, String version, String body) {
    return portal
        .request(FIRST + "/steps")
        .header("Content-Type", "application/json")
        .header("If-Match", "\"" + version + "\"")
        .POST(BodyPublishers.ofString(body.replace('\'', '"')));
  }
}
