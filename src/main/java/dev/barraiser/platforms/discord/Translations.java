package dev.barraiser.platforms.discord;

import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;
import net.dv8tion.jda.api.interactions.commands.localization.ResourceBundleLocalizationFunction;

/**
 * Names and descriptions of commands in other languages. A language is added with a file: {@code
 * discord/commands_de.properties} with lines such as {@code question.name=frage} and {@code
 * barraiser.story.add.description=…}.
 */
final class Translations {

  static final String BUNDLE = "discord/commands";

  private Translations() {}

  /** Of every language of Discord's that has a file of its own. */
  static LocalizationFunction of(String bundle) {
    var all = ResourceBundleLocalizationFunction.empty();
    Arrays.stream(DiscordLocale.values())
        .filter(language -> language != DiscordLocale.UNKNOWN)
        .forEach(language -> add(all, bundle, language));
    return all.build();
  }

  private static void add(
      ResourceBundleLocalizationFunction.Builder all, String bundle, DiscordLocale language) {
    try {
      Locale locale = Locale.forLanguageTag(language.getLocale());
      var none =
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
      all.addBundle(ResourceBundle.getBundle(bundle, locale, none), language);
    } catch (MissingResourceException e) {
      // Shown in English then.
    }
  }
}
