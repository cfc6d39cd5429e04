package org.govsm.portal.ask;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import org.govsm.portal.web.Page;

/** Words and links that all pages of controls have. */
public record ControlWords(Page page, String profile) {

  /** The word for a code, such as how severe it is. */
  public String code(String kind, String code) {
    return page.words().find("control." + kind + "." + code).orElse(code);
  }

  /** The words for roles that sign; nobody where there is none. */
  public String signers(Collection<String> roles) {
    return roles.isEmpty() ? page.say("control.nobody") : all(roles);
  }

  private String all(Collection<String> roles) {
    return roles.stream().map(role -> page.words().term("role." + role)).collect(joining(", "));
  }

  /** How it is judged, as style sheet and icons know it. */
  public static String look(String how) {
    return switch (how) {
      case "checked" -> "pass";
      case "checked-and-signed", "signed" -> "attest";
      default -> "not-evaluated";
    };
  }

  /** A link that keeps language and profile. */
  public String link(String target) {
    return profile.equals(Controls.STANDARD)
        ? page.link(target)
        : page.link(Page.with(target, "profile=" + profile));
  }

  /** The page of a control. */
  public String control(String id) {
    return link("/controls/" + id);
  }
}
