# Fits the ratings of lecturers with lme4: answers to agree with, and the time and memory to be compared with.
#
#   Rscript benchmarks/r/lme4-insteval.R insteval.csv
#
# The file comes from insteval.R. Time is that of lmer() alone, reading not counted, with the setting that
# lme4's own advice on speed recommends (no derivatives at the end). Treatment contrasts, unordered factors.

suppressPackageStartupMessages(library(lme4))

file <- commandArgs(trailingOnly = TRUE)[1]
if (is.na(file)) stop("usage: Rscript lme4-insteval.R FILE")
data <- read.csv(file, colClasses = c(rep("character", 6), "integer"))
for (column in setdiff(names(data), "y")) {
  data[[column]] <- factor(data[[column]], sort(unique(data[[column]]), method = "radix"))
}

time <- system.time(fit <- lmer(y ~ studage + lectage + service + (1 | s) + (1 | d) + (1 | dept), data, REML = TRUE,
                                control = lmerControl(calc.derivs = FALSE)))

peak <- function() {
  status <- tryCatch(readLines("/proc/self/status"), error = function(e) character())
  as.numeric(gsub("[^0-9]", "", grep("^VmHWM", status, value = TRUE))) / 1024
}
say <- function(name, value, digits = 15)
  cat(sprintf("%-20s %s\n", name, formatC(value, digits = digits, format = "g")))
cat("R", paste(R.version$major, R.version$minor, sep = "."), "lme4", packageDescription("lme4")$Version,
    "BLAS", basename(dirname(extSoftVersion()[["BLAS"]])), "\n")
say("criterion", REMLcrit(fit))
say("residual", sigma(fit)^2)
for (term in names(VarCorr(fit))) say(paste("component", term), VarCorr(fit)[[term]][1])
for (name in names(fixef(fit))) say(name, fixef(fit)[[name]])
say("se (Intercept)", sqrt(vcov(fit)[1, 1]))
say("evaluations", fit@optinfo$feval)
say("seconds", time[["elapsed"]], 4)
say("peak MB", peak(), 5)
