package org.govsm.portal.work;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mail server: where mails are handed over, always encrypted unless it is this machine, and to whom
 * they may go.
 *
 * @param host its name or address
 * @param tls whether it is spoken to over TLS from the first byte; else STARTTLS is required
 * @param from the address that mails come from
 * @param domains the domains of addresses that get mails; none for any
 * @param login how the portal signs in there, where it has to
 */
public record MailServer(
    String host, int port, boolean tls, String from, List<String> domains, Optional<Login> login) {

  private static final int SUBMISSION = 587;
  private static final int SUBMISSIONS = 465;
  private static final int LAST_PORT = 65_535;
  private static final int LONGEST = 200;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@[A-Za-z0-9](-?[A-Za-z0-9])*(\\.[A-Za-z0-9](-?[A-Za-z0-9])*)+");

  public MailServer {
    domains = domains.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
  }

  /** Name and password of the portal at its mail server. */
  public record Login(String user, String password) {

    @Override
    public String toString() {
      return "Login[" + user + "]"; // no password in a log
    }
  }

  /**
   * Reads an address such as {@code smtp://mail.example.gov.in:587} or {@code smtps://...}.
   *
   * @throws IllegalArgumentException with a message for the person who started the portal
   */
  public static MailServer of(
      String server, String from, List<String> domains, Optional<Login> login) {
    URI address = uri(server);
    boolean tls = "smtps".equalsIgnoreCase(address.getScheme());
    int port = address.getPort() < 0 ? tls ? SUBMISSIONS : SUBMISSION : address.getPort();
    return new MailServer(address.getHost(), port, tls, sender(from), domains, login);
  }

  /**
   * The address that mails come from.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static String sender(String text) {
    if (!isAddress(text)) {
      throw new IllegalArgumentException("'" + text + "' is no address that mails can come from");
    }
    return text;
  }

  private static URI uri(String server) {
    try {
      URI address = URI.create(server);
      boolean smtp =
          "smtp".equalsIgnoreCase(address.getScheme())
              || "smtps".equalsIgnoreCase(address.getScheme());
      if (smtp
          && address.getHost() != null
          && address.getUserInfo() == null
          && address.getPort() <= LAST_PORT) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // refused below, as any other text that is no address
    }
    // never repeated: a password in it would stand in the log
    throw new IllegalArgumentException(
        "the address of the mail server is none: write smtp://HOST:PORT or smtps://HOST:PORT,"
            + " and name and password as mail-user and mail-password");
  }

  /**
   * A domain of addresses.
   *
   * @throws IllegalArgumentException if no address is of it
   */
  public static String domain(String text) {
    if (!isAddress("a@" + text)) {
      throw new IllegalArgumentException(
          "'" + text + "' is no domain, such as gov.in: what stands after the @ of an address");
    }
    return text;
  }

  /** Whether a text is one address of the usual form. */
  static boolean isAddress(String text) {
    return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
  }

  /** Whether an address may get mails: it is of one of the domains, or of a domain below one. */
  boolean serves(String address) {
    String domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    return domains.isEmpty()
        || domains.stream().anyMatch(one -> domain.equals(one) || domain.endsWith("." + one));
  }

  boolean isThisMachine() {
    return List.of("localhost", "127.0.0.1", "[::1]").contains(host);
  }
}
