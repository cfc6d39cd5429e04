package org.govsm.portal.web;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;

/**
 * Barred forms: a page does not show forms that the portal would refuse whatever is typed. The
 * first gives way to the reason, the others to nothing.
 */
final class BarredForms {

  private static final Pattern FORM =
      Pattern.compile("<form\\b[^>]*?\\saction=\"([^\"?#]*)[^>]*>.*?</form>", Pattern.DOTALL);

  private static final String POST = "method=\"post\"";

  private BarredForms() {}

  /**
   * A page without such forms.
   *
   * @param why why what is sent to an address is refused
   * @param notice the reason as it stands on a page
   */
  static String in(
      String html, Function<String, Optional<Message>> why, Function<Message, String> notice) {
    Matcher form = FORM.matcher(html);
    StringBuilder page = new StringBuilder();
    boolean told = false;
    while (form.find()) {
      Optional<Message> reason =
          form.group().substring(0, form.group().indexOf('>')).contains(POST)
              ? why.apply(form.group(1))
              : Optional.empty();
      if (reason.isPresent()) {
        String said = told ? "" : notice.apply(reason.get());
        form.appendReplacement(page, Matcher.quoteReplacement(said));
        told = true;
      }
    }
    return form.appendTail(page).toString();
  }
}
