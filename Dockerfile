# The bot with a Java of its own, ready to start: docker build -t barraiser .
#
# The last stage runs nothing: it is a plain system and three folders copied into it. ImageTest checks what this file
# says; under -Pproof it runs each RUN line below on the machine at hand.

FROM maven:3.9.16-eclipse-temurin-25-noble AS build
# One time for every file, so that the same sources give the same layers: that of the build in pom.xml, in seconds.
ARG SOURCE_DATE_EPOCH=1793491200
WORKDIR /build
COPY pom.xml ./
COPY src/main src/main
COPY config config
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -Dmaven.test.skip=true package
# A Java of only the modules that are used, native libraries as files.
RUN sh config/image/assemble.sh target /opt/barraiser
# Once through what the bot does: Java writes the classes it needed into a cache, which halves the start.
RUN java config/image/Train.java /opt/barraiser
# Given to the bot's user below: a volume takes over whose the folder is.
RUN mkdir -m 0700 -p /opt/data

# The same system as above, without Maven and without a JDK.
FROM ubuntu:24.04
LABEL org.opencontainers.image.title="Bar Raiser Bot" \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /opt/barraiser /opt/barraiser
COPY --from=build --chown=10001:10001 /opt/data /data
# In the container's own network; which of these ports are reached from outside is said where it is started.
ENV PATH=/opt/barraiser:$PATH \
    BARRAISER_DATA_DIR=/data \
    BARRAISER_HTTP_HOST=0.0.0.0
USER 10001:10001
# The root file system may be read-only: only /data is written, and /tmp has to be there (--read-only --tmpfs /tmp).
VOLUME /data
WORKDIR /data
EXPOSE 8081
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["barraiser", "health"]
ENTRYPOINT ["barraiser"]
CMD ["run"]
