package org.govsm.portal;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.portal.options.Option;
import org.govsm.portal.options.Options;

/** Option rules: options that do not go together are refused, each with where it was given. */
final class OptionRules {

  /** Which option means something only where another is given. */
  private static final Map<Option, Option> NEEDS =
      Map.ofEntries(
          entry(Option.ACCEPT_LOSS, Option.REPAIR),
          entry(Option.SIGNED_BY, Option.IMPORT),
          entry(Option.FOR_THE_RECORD, Option.IMPORT),
          entry(Option.DB_USER, Option.DATABASE),
          entry(Option.DB_PASSWORD_FILE, Option.DATABASE),
          entry(Option.TLS_KEY_STORE_PASSWORD_FILE, Option.TLS_KEY_STORE),
          entry(Option.BACKUP_AT, Option.BACKUP_FOLDER),
          entry(Option.BACKUP_KEEP, Option.BACKUP_FOLDER),
          entry(Option.MAIL, Option.PUBLIC_URL),
          entry(Option.MAIL_FROM, Option.MAIL),
          entry(Option.MAIL_DOMAINS, Option.MAIL),
          entry(Option.MAIL_USER, Option.MAIL),
          entry(Option.MAIL_PASSWORD_FILE, Option.MAIL));

  /** Each of these does one thing, and ends. */
  private static final List<Option> COMMANDS =
      List.of(Option.REPAIR, Option.MOVE_H2, Option.NEW_SETUP_TOKEN, Option.RESET_SECOND_FACTOR);

  private static final Map<Option, List<Option>> NOT_WITH =
      Map.of(
          Option.REPAIR, List.of(Option.FOR_THE_RECORD, Option.RESET_DEMO),
          Option.MOVE_H2, List.of(Option.DATABASE, Option.IMPORT, Option.RESET_DEMO),
          Option.NEW_SETUP_TOKEN, List.of(Option.IMPORT, Option.RESET_DEMO),
          Option.RESET_SECOND_FACTOR, List.of(Option.IMPORT, Option.RESET_DEMO),
          Option.DATABASE, List.of(Option.DATA),
          Option.RESET_DEMO, List.of(Option.NO_DEMO, Option.IMPORT));

  /** The options that mean something where nothing is kept and nobody signs in. */
  private static final Set<Option> STATELESS =
      Set.of(
          Option.STATELESS,
          Option.CONFIG,
          Option.PRINT_CONFIG,
          Option.LISTEN,
          Option.OWNER,
          Option.CONTACT,
          Option.PUBLIC_URL,
          Option.ALLOWED_HOSTS,
          Option.BEHIND_PROXY,
          Option.TLS_KEY_STORE,
          Option.TLS_KEY_STORE_PASSWORD,
          Option.TLS_KEY_STORE_PASSWORD_FILE,
          Option.REQUESTS_PER_SECOND,
          Option.REQUEST_BURST,
          Option.STOP_SECONDS,
          Option.LOG_FORMAT);

  private OptionRules() {}

  /** What would have no effect is refused: nobody is to believe that it had. */
  static void require(Options given) {
    NEEDS.forEach(
        (option, needed) -> {
          if (given.has(option) && !given.has(needed)) {
            throw new IllegalArgumentException(
                given.name(option)
                    + " has a meaning with "
                    + needed.flag()
                    + " only; nothing was done");
          }
        });
    if (given.has(Option.STATELESS)) {
      requireStateless(given);
    }
    List<String> commands = COMMANDS.stream().filter(given::has).map(Option::flag).toList();
    if (commands.size() > 1) {
      throw new IllegalArgumentException(
          "one at a time, not " + String.join(" and ", commands) + "; nothing was done");
    }
    NOT_WITH.forEach(
        (option, others) ->
            others.stream()
                .filter(other -> given.has(option) && given.has(other))
                .forEach(other -> refuse(given, option, other)));
  }

  private static void refuse(Options given, Option option, Option other) {
    throw new IllegalArgumentException(
        given.name(other) + " has no meaning with " + given.name(option) + "; nothing was done");
  }

  private static void requireStateless(Options given) {
    for (Option option : given.all()) {
      if (!STATELESS.contains(option)) {
        refuse(given, Option.STATELESS, option);
      }
    }
  }
}
