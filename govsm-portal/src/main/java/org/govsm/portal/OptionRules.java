package org.govsm.portal;

import java.util.List;
import java.util.Map;

/** Which options of the command line go together. */
final class OptionRules {

  /** Which option means something only where another is given. */
  private static final Map<String, String> NEEDS =
      Map.of(
          PortalConfig.ACCEPT_LOSS,
          PortalConfig.REPAIR,
          PortalConfig.SIGNED_BY,
          PortalConfig.IMPORT,
          PortalConfig.RECORD,
          PortalConfig.IMPORT);

  /** Each of these does one thing, and ends. */
  private static final List<String> COMMANDS =
      List.of(PortalConfig.REPAIR, PortalConfig.MOVE, AccessOptions.NEW_SETUP_TOKEN);

  private static final Map<String, List<String>> NOT_WITH =
      Map.of(
          PortalConfig.REPAIR, List.of(PortalConfig.RECORD, PortalConfig.RESET_DEMO),
          PortalConfig.MOVE,
              List.of(PortalConfig.DATABASE, PortalConfig.IMPORT, PortalConfig.RESET_DEMO),
          AccessOptions.NEW_SETUP_TOKEN, List.of(PortalConfig.IMPORT, PortalConfig.RESET_DEMO));

  private OptionRules() {}

  /** What would have no effect is refused: nobody is to believe that it had. */
  static void require(Map<String, String> given) {
    NEEDS.forEach(
        (option, needed) -> {
          if (given.containsKey(option) && !given.containsKey(needed)) {
            throw new IllegalArgumentException(
                option + " has a meaning with " + needed + " only; nothing was done");
          }
        });
    List<String> commands = COMMANDS.stream().filter(given::containsKey).toList();
    if (commands.size() > 1) {
      throw new IllegalArgumentException(
          "one at a time, not " + String.join(" and ", commands) + "; nothing was done");
    }
    for (String command : commands) {
      for (String option : NOT_WITH.getOrDefault(command, List.of())) {
        if (given.containsKey(option)) {
          throw new IllegalArgumentException(
              option + " has no meaning with " + command + "; nothing was done");
        }
      }
    }
  }
}
