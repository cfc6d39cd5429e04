package org.govsm.portal.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Public hosts: under which names the portal is reached, and by which way. */
public final class PublicHosts {

  /** By names of this machine only, and without a proxy. */
  public static final PublicHosts LOCAL = new PublicHosts(Optional.empty(), Set.of(), List.of());

  private static final Pattern LOOPBACK =
      Pattern.compile("(?i)(?:127(?:\\.\\d{1,3}){3}|localhost|\\[::1])(?::\\d{1,5})?");

  private static final Pattern HOST =
      Pattern.compile(
          "(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?");

  private final Optional<URI> publicUrl;
  private final Set<String> hosts;
  private final List<Cidr> proxies;

  private PublicHosts(Optional<URI> publicUrl, Collection<String> hosts, List<Cidr> proxies) {
    this.publicUrl = publicUrl;
    this.hosts = new TreeSet<>();
    hosts.forEach(host -> this.hosts.add(host.toLowerCase(Locale.ROOT)));
    publicUrl.ifPresent(url -> this.hosts.add(url.getAuthority().toLowerCase(Locale.ROOT)));
    this.proxies = proxies;
  }

  /**
   * A way.
   *
   * @param publicUrl the address that people type, if it is not one of this machine
   * @throws IllegalArgumentException with a message for the person who started the portal
   */
  public static PublicHosts of(
      Optional<String> publicUrl, Collection<String> hosts, Collection<String> proxies) {
    List<Cidr> networks = proxies.stream().map(Cidr::of).toList();
    return new PublicHosts(publicUrl.map(PublicHosts::url), hosts, networks);
  }

  /**
   * The address that people type.
   *
   * @throws IllegalArgumentException if it is none, or not secure
   */
  public static URI url(String text) {
    URI url = parsed(text);
    boolean bare =
        url.getHost() != null
            && url.getUserInfo() == null
            && url.getQuery() == null
            && url.getFragment() == null
            && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"));
    boolean secure = "https".equals(url.getScheme());
    boolean local = "http".equals(url.getScheme()) && bare && isLoopback(url.getAuthority());
    if (!bare || !secure && !local) {
      throw new IllegalArgumentException(
          "--public-url is https:// and the name of the portal, without a path: passwords must not"
              + " travel in the clear. http:// is taken for names of this machine only.");
    }
    return URI.create(url.getScheme() + "://" + url.getAuthority());
  }

  /** Never repeats what is no address: a password in it would stand in the log. */
  private static URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return URI.create("");
    }
  }

  /**
   * A name under which the portal is asked, as browsers send it.
   *
   * @throws IllegalArgumentException if no browser sends it so
   */
  public static String host(String text) {
    if (!HOST.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no HOST or HOST:PORT, such as portal.example.gov.in");
    }
    return text;
  }

  /**
   * A proxy, or a range of them.
   *
   * @throws IllegalArgumentException if it is none, or holds every address there is
   */
  public static String proxy(String text) {
    Cidr range = Cidr.of(text);
    if (range.isAll()) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is every address: anybody could say where they come from. Name the"
              + " proxies");
    }
    return text;
  }

  private static boolean isLoopback(String host) {
    return LOOPBACK.matcher(host).matches();
  }

  /** Whether a request names the portal: a page of another name must not reach it. */
  public boolean names(@Nullable String host) {
    return host == null || isLoopback(host) || hosts.contains(host.toLowerCase(Locale.ROOT));
  }

  /** Whether what the other end of a connection forwards is believed. */
  boolean isProxy(InetAddress peer) {
    return proxies.stream().anyMatch(cidr -> cidr.contains(peer));
  }

  /** Whether browsers reach the portal by TLS, so that cookies need not travel otherwise. */
  public boolean isSecure() {
    return publicUrl.filter(url -> url.getScheme().equals("https")).isPresent();
  }

  /**
   * The address that people type.
   *
   * @return without a slash at its end
   */
  public Optional<URI> publicUrl() {
    return publicUrl;
  }

  /**
   * Whether what a browser says of the origin of a form is the portal itself: by its public address
   * only by the scheme of that.
   */
  boolean isOwn(String origin, String scheme, @Nullable String host) {
    if (publicUrl.filter(url -> url.toString().equalsIgnoreCase(origin)).isPresent()) {
      return true;
    }
    boolean named = publicUrl.filter(url -> url.getAuthority().equalsIgnoreCase(host)).isPresent();
    return !named && origin.equalsIgnoreCase(scheme + "://" + host);
  }
}
