package dev.barraiser.timetable;

import dev.barraiser.bot.Chore;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Node;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.jdbcjobstore.UpdateLockRowSemaphore;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.utils.DBConnectionManager;

/**
 * Wakes the chores: one durable job and one simple trigger each, kept in the bot's database.
 * Thread-safe.
 */
final class Quartz implements AutoCloseable {

  static final String GROUP = "chores";

  /** Names the rows of the job store: never changes. */
  static final String NAME = "barraiser";

  /**
   * So many check-ins in the time after which a process is taken for dead. Quartz waits for two
   * that it misses, and some seconds: half a minute makes 15 to 22 seconds.
   */
  private static final int CHECK_INS = 4;

  private static final AtomicLong OPENED = new AtomicLong();

  private final Scheduler scheduler;
  private final boolean clustered;

  private Quartz(Scheduler scheduler, boolean clustered) {
    this.scheduler = scheduler;
    this.clustered = clustered;
  }

  /**
   * Opens the job store and brings it in line with the chores; nothing wakes before {@link #start}.
   *
   * @param wake is told the name of a chore, on a thread of Quartz, and may block it
   */
  static Quartz open(Database database, Node node, List<Chore> chores, Consumer<String> wake) {
    try {
      Scheduler scheduler = scheduler(database, node);
      scheduler.setJobFactory((fired, within) -> new Wake(wake));
      var quartz = new Quartz(scheduler, node.shares());
      quartz.forgetAllBut(chores.stream().map(Chore::name).collect(Collectors.toSet()));
      for (Chore chore : chores) quartz.keep(chore);
      return quartz;
    } catch (SchedulerException e) {
      throw new IllegalStateException("the timetable could not be opened", e);
    }
  }

  /**
   * Quartz registers schedulers by name for the whole process and hands out a registered one again.
   * The name also is the key of our rows, so it must be the same in every process, and two bots in
   * one process (as in tests) must not be given each other's.
   */
  private static synchronized Scheduler scheduler(Database database, Node node)
      throws SchedulerException {
    String source = NAME + "-" + OPENED.incrementAndGet();
    DBConnectionManager.getInstance()
        .addConnectionProvider(source, new QuartzConnections(database.writingSource()));
    Scheduler scheduler = new StdSchedulerFactory(properties(source, node)).getScheduler();
    SchedulerRepository.getInstance().remove(NAME);
    return scheduler;
  }

  private static Properties properties(String source, Node node) {
    var properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceName", NAME);
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    properties.setProperty("org.quartz.threadPool.class", SimpleThreadPool.class.getName());
    properties.setProperty("org.quartz.threadPool.threadCount", "3");
    properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    properties.setProperty("org.quartz.jobStore.class", JobStoreTX.class.getName());
    properties.setProperty("org.quartz.jobStore.dataSource", source);
    // Measured on SQLite with IMMEDIATE transactions: the standard delegate fails on getBlob, and
    // the default lock handler jams under misfires. These work, misfires included.
    properties.setProperty(
        "org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
    properties.setProperty(
        "org.quartz.jobStore.lockHandler.class", UpdateLockRowSemaphore.class.getName());
    properties.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
    // Text instead of serialized Java objects.
    properties.setProperty("org.quartz.jobStore.useProperties", "true");
    properties.setProperty("org.quartz.jobStore.misfireThreshold", "10000");
    if (node.shares()) {
      properties.setProperty("org.quartz.scheduler.instanceId", node.id());
      properties.setProperty("org.quartz.jobStore.isClustered", "true");
      properties.setProperty(
          "org.quartz.jobStore.clusterCheckinInterval",
          Long.toString(node.silence().dividedBy(CHECK_INS).toMillis()));
    }
    return properties;
  }

  private void forgetAllBut(Set<String> chores) throws SchedulerException {
    for (JobKey job : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
      if (!chores.contains(job.getName())) scheduler.deleteJob(job);
    }
  }

  private void keep(Chore chore) throws SchedulerException {
    var job =
        JobBuilder.newJob(Wake.class)
            .withIdentity(chore.name(), GROUP)
            .storeDurably()
            .requestRecovery()
            .build();
    scheduler.addJob(job, true);
    TriggerKey key = TriggerKey.triggerKey(chore.name(), GROUP);
    if (isInOrder(key, chore)) return;
    scheduler.unscheduleJob(key);
    scheduler.scheduleJob(
        TriggerBuilder.newTrigger()
            .withIdentity(key)
            .forJob(job)
            // After downtime once, at once; never once for each time that was missed.
            .withSchedule(
                SimpleScheduleBuilder.simpleSchedule()
                    .withIntervalInMilliseconds(chore.every().toMillis())
                    .repeatForever()
                    .withMisfireHandlingInstructionNowWithRemainingCount())
            .build());
  }

  /** A trigger that is in order is kept, so that a restart does not shift a chore's rhythm. */
  private boolean isInOrder(TriggerKey key, Chore chore) throws SchedulerException {
    return scheduler.getTrigger(key) instanceof SimpleTrigger trigger
        && trigger.getRepeatInterval() == chore.every().toMillis()
        && isAwake(scheduler.getTriggerState(key));
  }

  /** It is blocked while its chore runs: where there are several processes, in another one. */
  private boolean isAwake(Trigger.TriggerState state) {
    return state == Trigger.TriggerState.NORMAL
        || (clustered && state == Trigger.TriggerState.BLOCKED);
  }

  void start() {
    try {
      scheduler.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("the timetable could not be started", e);
    }
  }

  /** Wakes nothing more, and waits until nobody is awake. */
  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the timetable could not be closed", e);
    }
  }

  /** The only job there is. Its class name stands in the job store. */
  @DisallowConcurrentExecution
  record Wake(Consumer<String> wake) implements Job {
    @Override
    public void execute(JobExecutionContext context) {
      wake.accept(context.getJobDetail().getKey().getName());
    }
  }
}
