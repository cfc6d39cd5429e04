package org.govsm.portal.users;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.govsm.portal.access.Cookies;
import org.govsm.portal.web.RandomTokens;

/**
 * Browsers with which somebody signed in before, known by a cookie that only the portal can make.
 * It opens nothing: it parts the attempts of its user from those of others behind the same address.
 * It is made of the hash of the password, so that a new password makes it void.
 */
record KnownBrowsers(Cookies cookies) {

  private static final String HMAC = "HmacSHA256";

  /** What attempts of a user with this browser are counted under; empty for another browser. */
  Optional<String> find(ContainerRequestContext request, String user, String passwordHash) {
    return cookies
        .browser(request)
        .map(text -> text.split("\\.", 2)[0])
        .filter(
            id ->
                RandomTokens.same(
                    cookies.browser(request).orElse(""), text(id, user, passwordHash)))
        .map(id -> "browser " + id);
  }

  NewCookie next(String user, String passwordHash) {
    return cookies.setBrowser(text(RandomTokens.next(), user, passwordHash));
  }

  private static String text(String id, String user, String passwordHash) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(passwordHash.getBytes(StandardCharsets.UTF_8), HMAC));
      byte[] proof = mac.doFinal((id + " " + user).getBytes(StandardCharsets.UTF_8));
      return id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(proof);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
