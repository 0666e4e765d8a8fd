# Fits a large made-up file with lme4: y on every other column as a fixed factor, departments random.
#
#   Rscript benchmarks/r/lme4-million.R ratings.csv [crossed]
#
# The file has a column y, the columns dept, staff and rater, and the fixed factors (eight in our comparison, a million
# rows). With `crossed` the staff and the raters are random too.
# Time is that of lmer() alone, reading not counted, with the setting that lme4's own advice on speed
# recommends (no derivatives at the end). Treatment contrasts, first level by code point is the reference.

suppressPackageStartupMessages(library(lme4))

file <- commandArgs(trailingOnly = TRUE)[1]
if (is.na(file)) stop("usage: Rscript lme4-million.R FILE [crossed]")
random <- if (is.na(commandArgs(trailingOnly = TRUE)[2])) "(1 | dept)" else c("(1 | dept)", "(1 | staff)", "(1 | rater)")
data <- read.csv(file, colClasses = "character")
data$y <- as.numeric(data$y)
for (column in setdiff(names(data), "y")) {
  data[[column]] <- factor(data[[column]], sort(unique(data[[column]]), method = "radix"))
}
fixed <- setdiff(names(data), c("y", "dept", "staff", "rater"))
formula <- as.formula(paste("y ~", paste(c(fixed, random), collapse = " + ")))

time <- system.time(fit <- lmer(formula, data, REML = TRUE, control = lmerControl(calc.derivs = FALSE)))

peak <- function() {
  status <- tryCatch(readLines("/proc/self/status"), error = function(e) character())
  as.numeric(gsub("[^0-9]", "", grep("^VmHWM", status, value = TRUE))) / 1024
}
say <- function(name, value, digits = 15)
  cat(sprintf("%-20s %s\n", name, formatC(value, digits = digits, format = "g")))
cat("R", paste(R.version$major, R.version$minor, sep = "."), "lme4", packageDescription("lme4")$Version,
    "BLAS", basename(dirname(extSoftVersion()[["BLAS"]])), "\n")
cat(nrow(data), "rows,", length(fixef(fit)), "coefficients\n")
say("criterion", REMLcrit(fit))
say("residual", sigma(fit)^2)
for (term in names(VarCorr(fit))) say(paste("component", term), VarCorr(fit)[[term]][1])
for (name in names(fixef(fit))) say(name, fixef(fit)[[name]])
say("evaluations", fit@optinfo$feval)
say("seconds", time[["elapsed"]], 4)
say("peak MB", peak(), 5)
