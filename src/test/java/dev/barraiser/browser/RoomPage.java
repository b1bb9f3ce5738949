package dev.barraiser.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** The practice room's page in one browser context, in the words of somebody who uses it. */
final class RoomPage implements AutoCloseable {

  static final String CHANNEL = "bar-raiser-practice";

  /** The direct messages of whoever acts. */
  static final String DIRECT = "direct";

  /** The home of whoever acts. */
  static final String HOME = "~home";

  private static final Pattern EXPECTED_REFUSAL =
      Pattern.compile("Failed to load resource: the server responded with a status of 4\\d\\d.*");
  private static final Pattern SERVER_AWAY =
      Pattern.compile("Failed to load resource: net::ERR_[A-Z_]+");

  private final BrowserContext context;
  private final Page page;
  private final int port;
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private volatile boolean serverMayBeAway;

  private RoomPage(BrowserContext context, int port) {
    this.context = context;
    this.port = port;
    page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(this::heard);
    page.onPageError(error -> faults.add("page error: " + error));
    page.onRequest(request -> {
      URI asked = URI.create(request.url());
      boolean own = "127.0.0.1".equals(asked.getHost()) && asked.getPort() == port;
      if (!own && !"data".equals(asked.getScheme())) faults.add("another host: " + asked);
    });
  }

  /** Opens the room as somebody, in a context of its own; Berlin's time on the wall. */
  static RoomPage open(Browser browser, int port, Look look, String as) {
    var options =
        new Browser.NewContextOptions()
            .setViewportSize(look.width(), look.height())
            .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
            .setTimezoneId("Europe/Berlin")
            .setLocale("en-GB")
            .setReducedMotion(ReducedMotion.REDUCE)
            .setBypassCSP(look.examined());
    var room = new RoomPage(browser.newContext(options), port);
    room.go(as, CHANNEL);
    return room;
  }

  /**
   * What the page is seen with.
   *
   * @param examined whether axe is let in, past the page's own policy
   */
  record Look(int width, int height, boolean dark, boolean examined) {
    static final Look DESK = new Look(1360, 860, false, false);
  }

  private void heard(ConsoleMessage message) {
    if (!message.type().equals("error") && !message.type().equals("warning")) return;
    String text = message.text();
    if (EXPECTED_REFUSAL.matcher(text).matches()) return;
    if (serverMayBeAway && SERVER_AWAY.matcher(text).matches()) return;
    faults.add(message.type() + ": " + text);
  }

  /** Console errors, policy violations and requests elsewhere since the page was opened. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  void serverMayBeAway(boolean may) {
    serverMayBeAway = may;
  }

  /** Goes to a channel as somebody and waits until the page shows it so. */
  void go(String as, String channel) {
    page.navigate("http://127.0.0.1:%d/#as=%s&channel=%s".formatted(port, as, channel));
    assertThat(page.locator(".person a[aria-current=true]"))
        .hasAttribute("href", Pattern.compile("as=" + as + "(&|$)"));
    assertThat(page.locator("a[data-channel-id][aria-current=page]")).hasCount(1);
    assertThat(channel.equals(HOME) ? home() : channel()).hasAttribute("aria-busy", "false");
  }

  Page page() {
    return page;
  }

  // Where things are.

  Locator channel() {
    return page.getByRole(
        AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("^Messages in [#B]")));
  }

  Locator home() {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Your home"));
  }

  Locator thread() {
    return page.getByRole(
        AriaRole.REGION, new Page.GetByRoleOptions().setName("Messages in the thread"));
  }

  /** The messages that hold a text; found again as they change. */
  static Locator messages(Locator region, String text) {
    return region.getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(text));
  }

  Locator form(String title) {
    return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
  }

  static Locator button(Locator inside, String name) {
    return inside.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  // What people do.

  void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
  }

  void say(String text) {
    write(
        page.getByRole(
            AriaRole.TEXTBOX,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Message (#|the)"))),
        text);
  }

  void reply(String text) {
    write(
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Reply in thread")),
        text);
  }

  private static void write(Locator composer, String text) {
    composer.fill(text);
    composer.press("Enter");
    assertThat(composer).hasValue("");
  }

  void openThreadOf(Locator message) {
    message.locator("a.replies").click();
    assertThat(thread()).isVisible();
  }

  /** Opens what can be done with a message and chooses from it. */
  void choose(Locator message, String item) {
    message.focus();
    button(message, "More actions").click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item)).click();
  }

  /** Puts the clock forward until the room says that a chore has run, at most a week of steps. */
  void fastForwardTo(String chore) {
    for (int step = 0; step < 20; step++) {
      if (fastForward().contains('"' + chore + '"')) return;
    }
    throw new AssertionError("twenty steps forward, and nothing ran that is called " + chore);
  }

  private String fastForward() {
    Response response =
        page.waitForResponse(
            answer -> answer.url().endsWith("/room/api/clock/next"), () -> forward().click());
    assertThat(forward()).hasAttribute("aria-busy", "false");
    return response.text();
  }

  private Locator forward() {
    return page.getByRole(
        AriaRole.BUTTON,
        new Page.GetByRoleOptions().setName(Pattern.compile("^Fast-forward to next")));
  }

  /** A picture for people who look at the build's result. */
  void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  @Override
  public void close() {
    context.close();
  }
}
