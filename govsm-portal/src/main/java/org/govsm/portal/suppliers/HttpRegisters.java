package org.govsm.portal.suppliers;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.identity.IdentifierKind;
import org.govsm.core.identity.Identifiers;
import org.govsm.core.identity.Register;
import org.govsm.core.text.NearestName;
import org.govsm.procurement.supplier.CheckEvidence;

/** Registers that are asked over HTTP, by the kind of number that they have; none by default. */
public final class HttpRegisters {

  /** No register is asked. */
  public static final HttpRegisters NONE = new HttpRegisters(Map.of());

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Map<String, URI> addresses;

  private HttpRegisters(Map<String, URI> addresses) {
    this.addresses = Collections.unmodifiableMap(addresses);
  }

  /**
   * Reads their addresses.
   *
   * @param text such as {@code GSTIN=https://registers.example.gov.in/gstin}, with commas between
   * @throws IllegalArgumentException with a message for the person who started the portal
   */
  public static HttpRegisters of(String text) {
    List<String> known =
        Identifiers.shipped().kinds().stream()
            .map(IdentifierKind::code)
            .filter(CheckEvidence.known()::contains)
            .toList();
    Map<String, URI> addresses = new LinkedHashMap<>();
    for (String one : text.split(",", -1)) {
      String[] parts = one.strip().split("=", 2);
      if (parts.length < 2) {
        throw new IllegalArgumentException("'" + one + "' is no KIND=ADDRESS of a register");
      } else if (!known.contains(parts[0])) {
        throw new IllegalArgumentException(
            "no register of '" + parts[0] + "' is asked" + NearestName.hint(parts[0], known));
      }
      addresses.put(parts[0], address(parts[1]));
    }
    return new HttpRegisters(addresses);
  }

  /** Numbers of suppliers go there, so that only this machine may be asked in the clear. */
  private static URI address(String text) {
    URI address;
    try {
      address = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException( // not repeated: it may hold a password
          "the address of a register is none: write https://... without blanks", e);
    }
    String host = address.getHost() == null ? "" : address.getHost();
    boolean here = List.of("localhost", "127.0.0.1", "[::1]").contains(host);
    if (address.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "the address of the register at " + host + " holds a name or password: leave it out");
    } else if (host.isEmpty()
        || !"https".equals(address.getScheme()) && !(here && "http".equals(address.getScheme()))) {
      throw new IllegalArgumentException(
          "the address of a register begins with https://, not as '" + text + "'");
    }
    return address;
  }

  /** The kinds of number for which a register is asked. */
  List<String> kinds() {
    return new ArrayList<>(addresses.keySet());
  }

  /** The register of a kind of number; nothing where none is asked. */
  Optional<Register> find(String kind, Clock clock) {
    return Optional.ofNullable(addresses.get(kind))
        .map(address -> new HttpRegister(kind, address, PATIENCE, clock));
  }
}
