package org.govsm.core.decision;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Sites on which the State publishes its own texts. A text read elsewhere is a copy, whoever keeps
 * it; a printed note never sends its reader there.
 */
public final class OfficialSites {

  private static final List<String> DOMAINS = read();

  private OfficialSites() {}

  /**
   * Whether an address is on an official site.
   *
   * @param address such as {@code https://doe.gov.in/...}
   * @return true where its host is one of the listed domains or lies within one
   */
  public static boolean isOfficial(String address) {
    String host = host(address);
    return DOMAINS.stream().anyMatch(d -> host.equals(d) || host.endsWith("." + d));
  }

  private static String host(String address) {
    try {
      String host = new URI(address).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private static List<String> read() {
    String name = "official-sites.txt";
    try (InputStream in = requireNonNull(OfficialSites.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
