package org.govsm.portal.assessments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;

/**
 * Mending: the finding of an assessment for whose sake a form was opened, so that the form names it
 * and leads back to it.
 *
 * @param run the number of the assessment
 * @param subject what the finding is about; empty text for all
 */
public record Mending(int run, String control, String subject) {

  /** The parameter and field that carries it. */
  public static final String FIELD = "mend";

  private static final Pattern SAID =
      Pattern.compile("(\\d{1,9})\\.([A-Z][A-Z0-9-]{1,30})\\.([^\\p{Cntrl}]{0,100})");

  /** What a parameter or field says; nothing where it is none. */
  static Optional<Mending> read(String text) {
    Matcher said = SAID.matcher(text);
    return said.matches()
        ? Optional.of(new Mending(Integer.parseInt(said.group(1)), said.group(2), said.group(3)))
        : Optional.empty();
  }

  /** The finding for whose sake a form was opened, or is shown again. */
  public static Optional<Mending> of(Page page) {
    return page.given(FIELD).flatMap(Mending::read);
  }

  /** A link to a form that mends a finding. */
  static String link(String href, int run, ControlFinding finding) {
    Mending point = new Mending(run, finding.control().id(), finding.subject().orElse(""));
    return Page.with(href, mark(point));
  }

  /** The parameter of the links that mend a finding. */
  static String mark(Mending point) {
    return FIELD + "=" + URLEncoder.encode(point.text(), UTF_8);
  }

  /** Where a form leads once it is saved: back to its finding, where it was opened for one. */
  public static String next(String department, Form form, String otherwise) {
    return read(form.typed(FIELD)).map(one -> one.at(department)).orElse(otherwise);
  }

  /** The address of a page that still leads back to the finding for which a form was sent. */
  public static String kept(Optional<String> sent, String href) {
    return sent.flatMap(Mending::read).map(one -> Page.with(href, mark(one))).orElse(href);
  }

  /** The address of a further form for the finding for whose sake a page is shown. */
  public static String carried(Page page, String href) {
    return of(page).map(one -> Page.with(href, mark(one))).orElse(href);
  }

  /** Where it is told how the finding stands now. */
  public String at(String department) {
    return "/governance/" + department + "/assessments/" + run + "/mended?" + mark(this);
  }

  /** As the field has it. */
  public String text() {
    return run + "." + control + "." + subject;
  }

  /** What it is called. */
  public String said(Page page) {
    String control = ControlNames.of(this.control, page.context().language());
    return subject.isEmpty() ? control : control + ": " + page.about(subject);
  }
}
